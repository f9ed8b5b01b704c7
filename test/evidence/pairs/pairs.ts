import type { Describable } from '../../../src/evidence/identity.js';
import { pairsByHand } from './by-hand.js';
import { studies } from './studies.js';

export interface Pair {
  readonly why: string;
  readonly same: boolean;
  readonly a: Describable;
  readonly b: Describable;
}

type Study = (typeof studies)[number];

/** The study as a database of articles describes it. */
function base([main, subtitle, family, given, , year]: Study, at: number): Describable {
  return {
    title: `${main}: ${subtitle}`,
    authors: [`${family}, ${given}`, 'Second, Author'],
    year,
    published: new Date(Date.UTC(year, at % 10, 1 + (at % 27))),
    doi: `10.5555/study.${at}`,
    pmid: `${39_000_000 + at}`,
    link: `https://pubmed.ncbi.nlm.nih.gov/${39_000_000 + at}/`,
  };
}

const bare = { doi: null, pmid: null };
const publisher = (at: number) => `https://journals.example.org/article/${at}/full`;

/** What other sources make of the same study. */
const alike: readonly (readonly [
  string,
  (d: Describable, at: number, s: Study) => [Describable, Describable],
])[] = [
  [
    'the DOI in another spelling, another title',
    (d, at) => [
      d,
      {
        ...d,
        pmid: null,
        doi: `10.5555/STUDY.${at}`,
        title: d.title.toUpperCase(),
        link: publisher(at),
      },
    ],
  ],
  ['the PMID, without a DOI', (d) => [d, { ...d, doi: null, title: `${d.title}.` }]],
  [
    'the DOI of a preprint in its second version',
    (d, at) => {
      const doi = `10.1101/2026.03.${10 + (at % 18)}.2630${1000 + at}`;
      return [
        { ...d, pmid: null, doi: `${doi}v1` },
        { ...d, pmid: null, doi: `${doi}v2`, title: `${d.title} (revised)` },
      ];
    },
  ],
  [
    'one link with trackers',
    (d, at) => [
      { ...d, ...bare, link: publisher(at) },
      {
        ...d,
        ...bare,
        link: `${publisher(at)}/?utm_source=rss&utm_medium=feed#abstract`,
        title: d.title.replace(':', ' –'),
      },
    ],
  ],
  [
    'one link with a session in it',
    (d, at) => [
      { ...d, ...bare, link: `https://shop.example.com/doc/${at}` },
      { ...d, ...bare, link: `https://www.shop.example.com/doc/${at};jsessionid=AB12${at}?af=R` },
    ],
  ],
  [
    'title, year and author; one source has the DOI',
    (d, at) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at),
        authors: [`${d.authors[0]!.split(', ')[0]!} ${d.authors[0]!.split(', ')[1]!.charAt(0)}`],
      },
    ],
  ],
  [
    'online in one year, in print in the next',
    (d, at) => [
      { ...d, ...bare, link: publisher(at) },
      { ...d, year: d.year! + 1, published: null },
    ],
  ],
  [
    'other dashes, quotes and markup in the title',
    (d, at) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at),
        title: `<i>${d.title.replaceAll('-', '–').replace(': ', ' — ')}</i>.`,
      },
    ],
  ],
  [
    'a title cut off by the feed',
    (d, at) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at),
        title: `${d.title.slice(0, d.title.lastIndexOf(' '))}…`,
      },
    ],
  ],
  [
    'the subtitle left out',
    (d, at, [main]) => [d, { ...d, ...bare, link: publisher(at), title: main }],
  ],
  [
    'an ampersand, American spelling',
    (d, at) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at),
        title: d.title.replaceAll(' and ', ' & ').replaceAll('randomised', 'randomized'),
      },
    ],
  ],
  [
    'a final stop and a doubled blank',
    (d, at) => [
      { ...d, title: `${d.title}.` },
      { ...d, ...bare, link: publisher(at), title: d.title.replace(' ', '  ') },
    ],
  ],
  ['no author in one source', (d, at) => [d, { ...d, ...bare, link: publisher(at), authors: [] }]],
  [
    'the author’s name without its accents, given name first',
    (d, at, [, , family, given]) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at),
        authors: [`${given} ${family}`.normalize('NFD').replace(/\p{M}/gu, '')],
      },
    ],
  ],
  [
    'a page of a living document under a new title',
    (d, at) => [
      {
        ...d,
        ...bare,
        authors: [],
        link: `https://www.health.gov.uk/guidance/document-${at}`,
        title: `Guidance ${d.title}`,
      },
      {
        ...d,
        ...bare,
        authors: [],
        link: `https://health.gov.uk/guidance/document-${at}#updated`,
        title: `Updated advice for services ${at}`,
      },
    ],
  ],
  [
    'the same news on two sites in one week',
    (d, at) => [
      { ...d, ...bare, authors: [], link: `https://news.example.org/${at}` },
      {
        ...d,
        ...bare,
        authors: [],
        link: `https://other.example.com/n/${at}`,
        published: new Date(d.published!.getTime() + 2 * 86_400_000),
      },
    ],
  ],
];

/** What only looks alike. */
const apart: readonly (readonly [
  string,
  (d: Describable, at: number, s: Study) => [Describable, Describable],
])[] = [
  ['two DOIs under one title', (d) => [d, { ...d, pmid: null, doi: `${d.doi!}.b` }]],
  [
    'a preprint and its paper',
    (d, at) => [
      d,
      { ...d, pmid: null, doi: null, link: `https://www.medrxiv.org/content/26300${at}v1` },
    ],
  ],
  [
    'a correction',
    (d, at) => [
      d,
      { ...d, ...bare, link: publisher(at + 5000), title: `Correction to: ${d.title}` },
    ],
  ],
  [
    'a retraction notice',
    (d, at) => [
      { ...d, ...bare, link: publisher(at) },
      { ...d, ...bare, link: publisher(at + 5000), title: `Retraction: ${d.title}` },
    ],
  ],
  [
    'a letter on it',
    (d, at) => [
      d,
      {
        ...d,
        ...bare,
        link: publisher(at + 5000),
        title: `Comment on: ${d.title}`,
        authors: ['Other, Name'],
      },
    ],
  ],
  [
    'its protocol, years before',
    (d, at, [main, subtitle]) => [
      d,
      { ...d, ...bare, link: publisher(at + 7000), title: `${main}: protocol for ${subtitle}` },
    ],
  ],
  [
    'two parts',
    (d, at, [main]) => [
      { ...d, ...bare, link: publisher(at), title: `${main}: part 1` },
      { ...d, ...bare, link: publisher(at + 1), title: `${main}: part 2` },
    ],
  ],
  [
    'the same title by other hands',
    (d, at) => [d, { ...d, ...bare, link: publisher(at + 9000), authors: ['Different, Person'] }],
  ],
  [
    'the same title five years later',
    (d, at) => [d, { ...d, ...bare, link: publisher(at + 9500), year: d.year! - 5 }],
  ],
  [
    'a weekly report under one title',
    (d, at) => [
      {
        ...d,
        ...bare,
        authors: [],
        title: `Weekly report on ${d.title}`,
        link: `https://data.example.org/report/week-${at}`,
      },
      {
        ...d,
        ...bare,
        authors: [],
        title: `Weekly report on ${d.title}`,
        link: `https://data.example.org/report/week-${at + 1}`,
        published: new Date(d.published!.getTime() + 7 * 86_400_000),
      },
    ],
  ],
  [
    'two items that point to a journal’s home',
    (d, at) => [
      { ...d, ...bare, link: 'https://journal.example.org/' },
      {
        ...base(studies[(at + 7) % studies.length]!, at + 7),
        ...bare,
        link: 'https://journal.example.org/',
      },
    ],
  ],
  [
    'two editorials',
    (d, at) => [
      { ...d, ...bare, title: 'Editorial', link: publisher(at) },
      { ...d, ...bare, title: 'Editorial', link: publisher(at + 300) },
    ],
  ],
  [
    'another study of the same subject',
    (d, at) => {
      const other = base(studies[(at + 1) % studies.length]!, at + 1);
      return [d, { ...other, ...bare, link: publisher(at + 1), authors: d.authors }];
    },
  ],
];

/** All pairs: each study in every way in which sources agree and differ, and those judged by hand. */
export function pairs(): Pair[] {
  const made: Pair[] = [...pairsByHand];
  studies.forEach((study, at) => {
    const description = base(study, at);
    for (const [why, make] of alike) {
      const [a, b] = make(description, at, study);
      made.push({ why, same: true, a, b });
    }
    for (const [why, make] of apart) {
      const [a, b] = make(description, at, study);
      made.push({ why, same: false, a, b });
    }
  });
  return made;
}

/** Precision and recall of a decision over the pairs, and the pairs it got wrong. */
export function measure(decide: (a: Describable, b: Describable) => boolean) {
  let found = 0;
  let right = 0;
  const wrong: Pair[] = [];
  const all = pairs();
  for (const pair of all) {
    // The order in which two sources come must not matter.
    const answers = [decide(pair.a, pair.b), decide(pair.b, pair.a)];
    const same = answers[0]!;
    if (answers[1] !== same) wrong.push(pair);
    if (same) found++;
    if (same && pair.same) right++;
    if (same !== pair.same) wrong.push(pair);
  }
  const positives = all.filter((pair) => pair.same).length;
  return { pairs: all.length, precision: right / found, recall: right / positives, wrong };
}
