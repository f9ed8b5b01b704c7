import type { Describable } from '../../../src/evidence/identity.js';
import type { Pair } from './pairs.js';

/** One description: title, first author or none, year, and what else the source gives. */
function item(
  title: string,
  author: string | null,
  year: number | null,
  more: Partial<Describable> = {},
): Describable {
  const authors = author === null ? [] : [author, 'Other A'];
  return { title, authors, year, doi: null, pmid: null, link: null, published: null, ...more };
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function pair(same: boolean, why: string, a: Describable, b: Describable): Pair {
  return { why, same, a, b };
}

/** Pairs as they come from the world's feeds, each judged by hand before it was run. */
export const pairsByHand: readonly Pair[] = [
  pair(
    true,
    'a DOI in capitals and as a resolver’s link',
    item('Aspirin and colorectal adenoma recurrence', 'Doyle K', 2025, {
      doi: '10.1056/NEJMoa2500001',
    }),
    item('Aspirin and Colorectal-Adenoma Recurrence', 'Kevin Doyle', 2025, {
      doi: '10.1056/nejmoa2500001',
    }),
  ),
  pair(
    true,
    'PubMed and the publisher’s page without a DOI',
    item('Nurse-led follow-up after bariatric surgery: a cohort study.', 'Meyer A', 2025, {
      pmid: '40111111',
      link: 'https://pubmed.ncbi.nlm.nih.gov/40111111/',
    }),
    item('Nurse‐led follow‐up after bariatric surgery: A cohort study', 'Meyer, Anna', 2025, {
      link: 'https://onlinelibrary.wiley.com/doi/abs/x?af=R',
    }),
  ),
  pair(
    false,
    'a preprint and its paper',
    item('Wastewater surveillance of poliovirus in London, 2024', 'Klapsa D', 2024, {
      doi: '10.1101/2024.08.08.24311111',
    }),
    item('Wastewater surveillance of poliovirus in London, 2024', 'Klapsa D', 2025, {
      doi: '10.1016/S1473-3099(25)00001-1',
    }),
  ),
  pair(
    true,
    'two versions of a preprint by their links',
    item('Wastewater surveillance of poliovirus in London', 'Klapsa D', 2024, {
      link: 'https://www.medrxiv.org/content/10.1101/2024.08.08.24311111v1?rss=1',
    }),
    item('Wastewater surveillance of poliovirus in London', 'Klapsa D', 2024, {
      link: 'https://www.medrxiv.org/content/10.1101/2024.08.08.24311111v2.full',
    }),
  ),
  pair(
    true,
    'gov.uk, whose id changes at each update',
    item('Measles: the green book, chapter 21', null, 2024, {
      link: 'https://www.gov.uk/government/publications/measles-the-green-book-chapter-21',
      published: day('2024-01-03'),
    }),
    item('Measles: the green book, chapter 21', null, 2025, {
      link: 'https://www.gov.uk/government/publications/measles-the-green-book-chapter-21#full-history',
      published: day('2025-07-01'),
    }),
  ),
  pair(
    false,
    'two issues of a weekly report at one publisher',
    item('National flu and COVID-19 surveillance report: 14 November 2025', null, 2025, {
      link: 'https://www.gov.uk/government/statistics/flu-report-14-november-2025',
      published: day('2025-11-14'),
    }),
    item('National flu and COVID-19 surveillance report: 21 November 2025', null, 2025, {
      link: 'https://www.gov.uk/government/statistics/flu-report-21-november-2025',
      published: day('2025-11-21'),
    }),
  ),
  pair(
    false,
    'one title in two years, without authors',
    item('Tuberculosis in England: annual report of the national service', null, 2023, {
      link: 'https://www.example.org/tb-2023',
      published: day('2023-03-24'),
    }),
    item('Tuberculosis in England: annual report of the national service', null, 2025, {
      link: 'https://www.example.com/tb-2025',
      published: day('2025-03-24'),
    }),
  ),
  pair(
    false,
    'an erratum and the article',
    item('Sirolimus in vestibular schwannoma: a randomised trial', 'Hart T', 2024, {
      pmid: '39000001',
    }),
    item('Correction: Sirolimus in vestibular schwannoma: a randomised trial', 'Hart T', 2024),
  ),
  pair(
    false,
    'two errata to two articles with alike words',
    item('Correction to Lancet Oncol 2023; 24: 443–56', null, 2023, {
      doi: '10.1016/S1470-2045(23)00341-1',
    }),
    item('Correction to Lancet Oncol 2023; 24: 643–56', null, 2023, {
      doi: '10.1016/S1470-2045(23)00342-3',
    }),
  ),
  pair(
    false,
    'two errata with no identifiers',
    item('Correction to Lancet Oncol 2023; 24: 443–56', null, 2023, {
      published: day('2023-07-01'),
    }),
    item('Correction to Lancet Oncol 2023; 24: 643–56', null, 2023, {
      published: day('2023-07-01'),
    }),
  ),
  pair(
    false,
    'a series’ title that says nothing of the item',
    item('News in brief: what you need to know this week', null, 2025, {
      link: 'https://www.example.org/news/a',
      published: day('2025-05-02'),
    }),
    item('News in brief: what you need to know this week', null, 2025, {
      link: 'https://www.example.org/news/b',
      published: day('2025-05-09'),
    }),
  ),
  pair(
    false,
    'a reply and the letter it answers',
    item('Screening for lung cancer in people who never smoked', 'Ito M', 2025),
    item('Screening for lung cancer in people who never smoked—Reply', 'Silva R', 2025),
  ),
  pair(
    false,
    'parts of one study',
    item('The burden of asthma in South Asian cities: part 1, prevalence', 'Rao S', 2025),
    item('The burden of asthma in South Asian cities: part 2, costs', 'Rao S', 2025),
  ),
  pair(
    false,
    'the protocol and the review',
    item('Exercise for people with chronic kidney disease not on dialysis', 'Heiwe S', 2025, {
      doi: '10.1002/14651858.CD000001',
    }),
    item('Exercise for people with chronic kidney disease not on dialysis', 'Heiwe S', 2026, {
      doi: '10.1002/14651858.CD000001.pub2',
    }),
  ),
  pair(
    true,
    'a subtitle in one source only',
    item('Home blood pressure telemonitoring after stroke in rural Ghana', 'Sarfo FS', 2025),
    item(
      'Home blood pressure telemonitoring after stroke in rural Ghana: A feasibility trial',
      'Sarfo, Fred',
      2025,
      {
        pmid: '40222222',
      },
    ),
  ),
  pair(
    true,
    'British and American spelling of one title',
    item('Randomised trial of oesophageal stents for palliation of dysphagia', 'Chan K', 2025, {
      pmid: '40333331',
    }),
    item('Randomized trial of oesophageal stents for palliation of dysphagia', 'Chan K', 2025, {
      link: 'https://journals.example.org/x',
    }),
  ),
  pair(
    false,
    'the same words, another year’s update',
    item(
      'Vaccination coverage among children aged 24 months, United States, 2023',
      'Hill HA',
      2024,
    ),
    item(
      'Vaccination coverage among children aged 24 months, United States, 2024',
      'Hill HA',
      2025,
    ),
  ),
  pair(
    false,
    'a short title that many articles have',
    item('Delirium in hospital', 'Inouye S', 2025, { link: 'https://a.example.org/1' }),
    item('Delirium in hospital', 'Marcantonio E', 2025, { link: 'https://b.example.org/2' }),
  ),
  pair(
    true,
    'a name with diacritics, and without',
    item(
      'Midwife-led continuity of care for women at risk of preterm birth',
      'Fernández-Turienzo C',
      2025,
    ),
    item(
      'Midwife-led continuity of care for women at risk of preterm birth',
      'Fernandez Turienzo, Cristina',
      2025,
    ),
  ),
  pair(
    true,
    'family name first, as PubMed writes it, and last',
    item(
      'Self-managed oral anticoagulation in people over eighty years of age',
      'van der Berg JM',
      2025,
    ),
    item(
      'Self-managed oral anticoagulation in people over eighty years of age',
      'Johanna M. van der Berg',
      2025,
    ),
  ),
  pair(
    false,
    'one title, other authors',
    item('Barriers to cervical screening among migrant women in Europe', 'Marques P', 2025),
    item('Barriers to cervical screening among migrant women in Europe', 'Lindholm E', 2025),
  ),
  pair(
    true,
    'a title cut off by the feed',
    item(
      'Effect of a multicomponent intervention to reduce antipsychotic prescribing in…',
      'Bell C',
      2025,
    ),
    item(
      'Effect of a multicomponent intervention to reduce antipsychotic prescribing in nursing homes: the REDUCE trial',
      'Bell C',
      2025,
      { pmid: '40444444' },
    ),
  ),
  pair(
    false,
    'one press release and the paper it tells of',
    item('New blood test finds Alzheimer’s disease ten years early, study says', null, 2025, {
      link: 'https://news.example.edu/alz',
      published: day('2025-06-01'),
    }),
    item(
      'Plasma p-tau217 and preclinical Alzheimer’s disease: a ten-year cohort',
      'Moreau T',
      2025,
      {
        pmid: '40555555',
      },
    ),
  ),
  pair(
    true,
    'NICE guidance under one address',
    item(
      'Tobacco: preventing uptake, promoting quitting and treating dependence (NG209)',
      null,
      2021,
      {
        link: 'https://www.nice.org.uk/guidance/ng209',
      },
    ),
    item('Tobacco: preventing uptake, promoting quitting and treating dependence', null, 2025, {
      link: 'https://www.nice.org.uk/guidance/ng209?utm_source=rss',
    }),
  ),
  pair(
    false,
    'two NICE guidelines',
    item('Headaches in over 12s: diagnosis and management', null, 2021, {
      link: 'https://www.nice.org.uk/guidance/cg150',
    }),
    item('Hypertension in adults: diagnosis and management', null, 2023, {
      link: 'https://www.nice.org.uk/guidance/ng136',
    }),
  ),
  pair(
    true,
    'markup and Greek letters in the title',
    item(
      'Effect of <i>Lactobacillus</i> on β-lactam–associated diarrhoea in children',
      'Kim J',
      2025,
    ),
    item('Effect of Lactobacillus on β-lactam-associated diarrhoea in children.', 'Kim J', 2025, {
      pmid: '40666666',
    }),
  ),
  pair(
    false,
    'a comment whose title is the article’s with a word before it',
    item('Restrictive fluids in sepsis and thirty-day mortality in Zambia', 'Andrews B', 2025),
    item(
      'Commentary: Restrictive fluids in sepsis and thirty-day mortality in Zambia',
      'Perner A',
      2025,
    ),
  ),
  pair(
    true,
    'the same paper in two saved searches',
    item('Music therapy for agitation in advanced dementia.', 'Sole C', 2025, {
      pmid: '40777777',
      doi: '10.1/x',
      link: 'https://pubmed.ncbi.nlm.nih.gov/40777777/?utm_source=Other&utm_campaign=pubmed-2',
    }),
    item('Music therapy for agitation in advanced dementia.', 'Sole C', 2025, {
      pmid: '40777777',
      link: 'https://pubmed.ncbi.nlm.nih.gov/40777777/?ff=20250101',
    }),
  ),
  pair(
    false,
    'a retraction and the article, both with one first author',
    item('Folate and hip fracture in elderly women after stroke', 'Sato Y', 2005, {
      pmid: '15755855',
    }),
    item('Retraction: Folate and hip fracture in elderly women after stroke', 'Sato Y', 2019),
  ),
  pair(
    false,
    'abstracts of one congress under one general title',
    item('Abstracts of the 2025 annual meeting of the British Geriatrics Society', null, 2025, {
      doi: '10.1093/ageing/afaf001',
    }),
    item('Abstracts of the 2025 annual meeting of the British Geriatrics Society', null, 2025, {
      doi: '10.1093/ageing/afaf002',
    }),
  ),
  pair(
    true,
    'a publisher’s link in its full-text and abstract forms',
    item('Cold water immersion after exercise in older adults', 'Roberts L', 2025, {
      link: 'https://bmjopen.bmj.com/content/15/3/e012345.short?rss=1',
    }),
    item('Cold water immersion after exercise in older adults', 'Roberts L', 2025, {
      link: 'https://bmjopen.bmj.com/content/15/3/e012345?rss=1',
    }),
  ),
  pair(
    false,
    'a secondary analysis of a trial',
    item('Intensive blood pressure control after thrombectomy', 'Yang P', 2022),
    item(
      'Intensive blood pressure control after thrombectomy: a secondary analysis of ENCHANTED2/MT',
      'Zhou T',
      2025,
    ),
  ),
  pair(
    true,
    'what an indexer puts behind a title',
    item('Kältetherapie nach Zahnextraktion: eine randomisierte Studie', 'Brandt U', 2025),
    item(
      '[Kältetherapie nach Zahnextraktion: eine randomisierte Studie]. [Article in German]',
      'Brandt U',
      2025,
    ),
  ),
  pair(
    true,
    'versions under open review',
    item(
      'Waiting lists in rural clinics [version 1; peer review: awaiting peer review]',
      'Moyo T',
      2025,
      {
        doi: '10.12688/f1000research.990011.1',
      },
    ),
    item('Waiting lists in rural clinics [version 2; peer review: 2 approved]', 'Moyo T', 2026, {
      doi: '10.12688/f1000research.990011.2',
    }),
  ),
  pair(
    true,
    'a reviewed preprint and its version of record',
    item('Glial clocks in the ageing retina', 'Iwasaki H', 2025, { doi: '10.7554/eLife.90909.1' }),
    item('Glial clocks in the ageing retina', 'Iwasaki H', 2026, { doi: '10.7554/elife.90909' }),
  ),
  pair(
    true,
    'a preprint’s versions behind a full stop',
    item('Swallowing after radiotherapy in young adults', 'Costa R', 2025, {
      doi: '10.20944/preprints202501.0990.v1',
    }),
    item('Swallowing after radiotherapy in young adults', 'Costa R', 2025, {
      doi: '10.20944/preprints202501.0990.v3',
    }),
  ),
  pair(
    true,
    'a Greek letter and its name',
    item('β-lactam allergy labels in surgical patients', 'Finch A', 2025),
    item('Beta-lactam allergy labels in surgical patients', 'Finch A', 2025),
  ),
  pair(
    true,
    'a soft hyphen inside a word',
    item('Rehabili\u00adtation after tendon repair of the hand', 'Park J', 2025),
    item('Rehabilitation after tendon repair of the hand', 'Park J', 2025),
  ),
  pair(
    true,
    'a title cut off in brackets',
    item(
      'Walking groups for people with long-standing low back pain in rural towns',
      'Evans B',
      2025,
    ),
    item('Walking groups for people with long-standing low back pain [...]', 'Evans B', 2025),
  ),
  pair(
    true,
    'a guideline’s address in capitals',
    item('Kidney stones in children', null, null, {
      link: 'https://www.nice.org.uk/guidance/ng990',
    }),
    item('Paediatric urolithiasis (NG990)', null, null, {
      link: 'http://nice.org.uk/guidance/NG990?unlid=42',
    }),
  ),
  ...[
    'Bright light for shift workers in intensive care: Erratum',
    'Bright light for shift workers in intensive care: Retraction',
    'Bright light for shift workers in intensive care—Reply',
    'Bright light for shift workers in intensive care - Authors’ reply',
    'Bright light for shift workers in intensive care: an editorial comment',
    'Bright light for shift workers in intensive care: a plain language summary',
    'Bright light for shift workers in intensive care: second of two articles',
    'Bright light for shift workers in intensive care: rationale and design',
    'Bright light for shift workers in intensive care: five-year follow-up',
    'Bright light for shift workers in intensive care: process evaluation',
  ].map((title) =>
    pair(
      false,
      'what is about a paper, or a second paper of its study, named behind its title',
      item('Bright light for shift workers in intensive care', 'Lund K', 2025),
      item(title, 'Lund K', 2025),
    ),
  ),
  pair(
    false,
    'a column that returns with every number',
    item('From the editor: highlights of this issue', 'Quill P', 2025),
    item('From the editor: highlights of this issue', 'Quill P', 2025),
  ),
  pair(
    false,
    'the accounts of two offices',
    item('Annual report and accounts 2024 to 2025', null, null, {
      link: 'https://one.example.org/a',
    }),
    item('Annual report and accounts 2024 to 2025', null, null, {
      link: 'https://two.example.org/b',
    }),
  ),
  pair(
    false,
    'the front page of a journal whose host keeps its addresses',
    item('Notes from the field: measles on a ship', null, null, {
      link: 'https://www.cdc.gov/mmwr/index.html',
    }),
    item('Tobacco sales near schools', null, null, { link: 'https://www.cdc.gov/mmwr/index.html' }),
  ),
  pair(
    false,
    'two places of one page',
    item('Class 2 recall: Northfield amlodipine 5 mg tablets', null, null, {
      link: 'https://alerts.example.org/recalls#northfield',
    }),
    item('Class 2 recall: Southmoor ramipril 10 mg capsules', null, null, {
      link: 'https://alerts.example.org/recalls#southmoor',
    }),
  ),
];
