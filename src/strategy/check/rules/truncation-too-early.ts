import type { Rule } from '../rule.js';

/** Stems that are cut so early that most of what they find is about something else, with an example of it. Own list. */
const noisy: Readonly<Record<string, string>> = {
  app: 'appendix, apply', acu: 'acute', ani: 'anion, animal', art: 'artery, arthritis', aut: 'author, automatic', bio: 'biology, biopsy', can: 'canal, canine', car: 'care, cardiac, carbon', cat: 'catheter, category',
  cel: 'cell, Celsius', cha: 'change, chair', chi: 'China, child, chip', com: 'common, compare', con: 'control, contain', cor: 'correct, cortex', dem: 'demand, demographic', dep: 'department, depend', dia: 'diagnosis, diarrhoea',
  dis: 'disease, discuss', edu: 'eduction', exp: 'expect, experiment', fal: 'false, fallopian', fem: 'female, femur', gen: 'general, generate', hea: 'heat, heart, head', hos: 'host', inf: 'inform, inferior',
  int: 'interest, interval', mat: 'matter, material', med: 'median, medium', men: 'mental, mention', mod: 'model, moderate', mor: 'more, morning', mot: 'motor, mother', neo: 'neoplasm, neonate', nur: 'nurture', obs: 'observe, obstruct',
  old: 'older, Oldham', ope: 'open, operate', ora: 'orange', org: 'organ, organise', pai: 'pair, paint', par: 'part, parameter', pat: 'patient, pattern, pathology', ped: 'pedal, pedicle', per: 'per cent, perform', phy: 'physics, physician',
  pol: 'polymer, pole, policy', pre: 'present, previous', pro: 'process, provide', psy: 'psyllium', rat: 'rate, ratio, rating', reh: 'rehearsal', res: 'result, research, respond', sch: 'schedule, scheme', sen: 'sensitive, sense', ser: 'serum, series',
  sta: 'state, start, statistic', str: 'strong, structure', sur: 'survey, surface, surgery', tes: 'test, testis', the: 'the, they, these', thr: 'through, three', tra: 'train, transfer', tri: 'trial, tried, triangle', tum: 'tumble', vac: 'vacuum, vacant',
  acci: 'accipiter', comm: 'common, comment', cont: 'control, contain', disc: 'discuss, discover', diss: 'dissolve', exer: 'exert', expe: 'expect, experiment', fact: 'factor, fact', form: 'form, former, formula', gene: 'general, generate',
  heal: 'heal', hear: 'heart', indi: 'indicate, individual', infe: 'infer, inferior', inte: 'interest, interval', inter: 'interest, interval, interact', medi: 'median, medium, mediate', ment: 'mention, menthol', mort: 'mortar', over: 'over, overall',
  para: 'parameter, parallel', part: 'part, partial, particle', path: 'pathway, pathology', pers: 'persist, perspective', poli: 'polio', poly: 'polymer', post: 'post, posterior, postulate', prev: 'previous, prevalence', prim: 'primary, primer',
  prog: 'progress, progesterone', psyc: 'psyche', resp: 'respond, respect', serv: 'serve', stat: 'state, static, status', stra: 'straight', stre: 'strength, street', trai: 'trait', trans: 'transfer, transport, translate', unde: 'under, understand', under: 'under, understand',
};

/** A stem cut before the letters that carry the meaning: `cat*`, `inter*`. */
export const truncationTooEarly: Rule = {
  id: 'truncation-too-early',
  press: 4,
  severity: 'warning',
  why: 'A stem cut too early finds many words that have nothing to do with the topic; the result swells and the wanted records drown.',
  examples: {
    bad: [{ platform: 'ovid-medline', text: 'rat*.tw.' }],
    good: [{ platform: 'ovid-medline', text: '(rat or rats).tw.' }],
  },
  *check(context) {
    for (const term of context.terms) {
      // In a phrase, or beside a partner, the other words hold the stem to its meaning.
      const [pattern] = term.words;
      if (term.words.length !== 1 || term.condition || !pattern?.truncated) continue;
      const others = Object.hasOwn(noisy, pattern.stem) ? noisy[pattern.stem] : undefined;
      const word = term.text.words[0]!;
      if (!others || word.parts.at(-1)?.kind !== 'many') continue;
      yield {
        line: term.line,
        start: word.start,
        end: word.end,
        message: `"${context.written(word)}" also finds ${others} and the like. Truncate later, or write the wanted words out, joined by OR.`,
      };
    }
  },
};
