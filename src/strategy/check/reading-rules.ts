import type { RuleDescription, RuleExample } from './rule.js';

const ovid = (text: string): RuleExample => ({ platform: 'ovid-medline', text });
const pubmed = (text: string): RuleExample => ({ platform: 'pubmed', text });

/** Faults that are found while reading, told with the same fields as the rules. Sorted by what they are about: signs, fields, line numbers. */
export const readingRules: readonly RuleDescription[] = [
  {
    id: 'unbalanced-bracket',
    press: 5,
    severity: 'error',
    why: 'Where a bracket is missing, the platform guesses where the group ends or refuses the line; terms end up with the wrong neighbours.',
    examples: {
      bad: [ovid('((delirium or confusion*).tw.'), pubmed('(sepsis[tiab] OR septic*[tiab]')],
      good: [ovid('(delirium or confusion*).tw.')],
    },
  },
  {
    id: 'unbalanced-quote',
    press: 5,
    severity: 'error',
    why: 'A quotation mark without its partner makes a phrase of everything behind it, or none of what was meant as one.',
    examples: {
      bad: [pubmed('"septic shock[tiab]')],
      good: [pubmed('"septic shock"[tiab]')],
    },
  },
  {
    id: 'curly-quote',
    press: 5,
    severity: 'error',
    why: 'Word processors turn straight quotation marks into curly ones. Some platforms do not know them and search the words one by one.',
    examples: {
      bad: [pubmed('“septic shock”[tiab]')],
      good: [pubmed('"septic shock"[tiab]')],
    },
  },
  {
    id: 'limit-in-words',
    press: 6,
    severity: 'warning',
    why: 'A limit set on the screen leaves no query behind, and reports tell it in words. Nobody can run such a line again, and where it stands alone it does not say which search it limits.',
    examples: {
      bad: [pubmed('#1 sepsis[tiab]\n#2 Limited to: English\nNote: for want of translators')],
      good: [pubmed('#1 sepsis[tiab]\n#2 #1 AND English[la]')],
    },
  },
  {
    id: 'empty-brackets',
    press: 5,
    severity: 'error',
    why: 'Brackets with nothing between are refused by the platform, or a term has been lost from them.',
    examples: {
      bad: [ovid('() deliri*.tw.')],
      good: [ovid('(deliri* or delirious).tw.')],
    },
  },
  {
    id: 'missing-operand',
    press: 5,
    severity: 'error',
    why: 'An operator joins two things. Where one of them is missing, the platform refuses the line, or the term that belonged there was lost.',
    examples: {
      bad: [ovid('(deliri* or ).tw.'), pubmed('sepsis[tiab] AND')],
      good: [ovid('(deliri* or confus*).tw.')],
    },
  },
  {
    id: 'missing-operator',
    press: 2,
    severity: 'error',
    why: 'Two parts of a search without an operator between are refused, or joined as the platform thinks best: by AND on one, as a phrase on the next.',
    examples: {
      bad: [ovid('deliri*.tw. confus*.tw.')],
      good: [ovid('1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2')],
    },
  },
  {
    id: 'stray-sign',
    press: 5,
    severity: 'warning',
    why: 'A sign that means nothing where it stands is most often left over from another platform or from copying.',
    examples: {
      bad: [ovid('deliri*.tw. ; or confus*.tw.')],
      good: [ovid('deliri*.tw. or confus*.tw.')],
    },
  },
  {
    id: 'unread-text',
    press: 5,
    severity: 'warning',
    why: 'What cannot be read cannot be checked, translated or run. It is kept as it stands and shown, so that nothing goes missing unseen.',
    examples: {
      bad: [pubmed('sepsis[tiab] }')],
      good: [pubmed('sepsis[tiab]'), ovid('gout.ab. /freq=2')],
    },
  },
  {
    id: 'unknown-field',
    press: 5,
    severity: 'error',
    why: 'A field tag that the platform does not have is passed over or refused; on some platforms the term is then searched everywhere.',
    examples: {
      bad: [
        ovid('(deliri* or confus*).zz.'),
        pubmed('deliri*[tixx]'),
        { platform: 'ebsco-cinahl', text: 'ZZ (deliri* OR confus*)' },
      ],
      good: [
        ovid('deliri*.ti,ab.'),
        pubmed('deliri*[tiab]'),
        { platform: 'ebsco-cinahl', text: 'CT scan* OR UK nurs* OR US' },
      ],
    },
  },
  {
    id: 'misprinted-field',
    press: 5,
    severity: 'error',
    why: 'A field that is not written as Ovid writes it is taken for a word of the search.',
    examples: {
      bad: [ovid('(deliri* or confus*) ti,ab.')],
      good: [ovid('(deliri* or confus*).ti,ab.')],
    },
  },
  {
    id: 'field-without-dot',
    press: 5,
    severity: 'note',
    why: 'Ovid closes a field with a dot. Without it the line is taken by Ovid, but not by every tool that reads the strategy later.',
    examples: {
      bad: [ovid('deliri*.ti,ab')],
      good: [ovid('deliri*.ti,ab.')],
    },
  },
  {
    id: 'heading-without-slash',
    press: 5,
    severity: 'error',
    why: 'On Ovid the slash makes a subject heading. Without it the words are searched as free text, "exp" among them.',
    examples: {
      bad: [ovid('exp Delirium')],
      good: [ovid('exp Delirium/')],
    },
  },
  {
    id: 'combination-without-slash',
    press: 5,
    severity: 'warning',
    why: 'Ovid combines a list of lines with a slash behind the operator. Without it the numbers are searched as words.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. or 1-2')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. or/1-2')],
    },
  },
  {
    id: 'limit-among-terms',
    press: 6,
    severity: 'error',
    why: 'On Ovid a period is a limit of a finished line. Joined to terms by AND it is refused, or its words are searched.',
    examples: {
      bad: [ovid('1. deliri*.tw.\n2. 1 and ed="20100101-20201231"')],
      good: [ovid('1. deliri*.tw.\n2. limit 1 to ed="20100101-20201231"')],
    },
  },
  {
    id: 'unsigned-reference',
    press: 5,
    severity: 'warning',
    why: 'Only Ovid names lines by a number alone and joins lists of them. Elsewhere the number is searched as a word, and the line finds what happens to hold it.',
    examples: {
      bad: [
        pubmed('1. sepsis[tiab]\n2. septic*[tiab]\n3. 1 OR 2'),
        pubmed('#1 sepsis[tiab]\n#2 septic*[tiab]\n#3 #1-#2/OR'),
      ],
      good: [pubmed('#1 sepsis[tiab]\n#2 septic*[tiab]\n#3 #1 OR #2')],
    },
  },
  {
    id: 'dangling-reference',
    press: 5,
    severity: 'error',
    why: 'A line number that stands for no line is refused, or, once lines are added, silently stands for another line.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2 or 7')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2')],
    },
  },
  {
    id: 'range-with-gap',
    press: 5,
    severity: 'warning',
    why: 'A range of lines in which a number is missing was most likely written for another numbering.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. deliri*.tw.\n4. confusion*.tw.\n5. or/1-4')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. confusion*.tw.\n4. or/1-3')],
    },
  },
  {
    id: 'forward-reference',
    press: 5,
    severity: 'error',
    why: 'A line can only combine lines that were run before it. A later number is the trace of lines that were moved or added.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. 1 or 3\n3. deliri*.tw.\n4. 2 or 3')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2')],
    },
  },
  {
    id: 'self-reference',
    press: 5,
    severity: 'error',
    why: 'A line that names itself cannot be run; the number was most likely meant for the line before.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2 or 3')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2')],
    },
  },
  {
    id: 'circular-reference',
    press: 5,
    severity: 'error',
    why: 'Two lines that lead back to each other cannot be run, and one of the numbers is wrong.',
    examples: {
      bad: [ovid('1. exp Delirium/\n2. 1 or 3\n3. 1 or 2')],
      good: [ovid('1. exp Delirium/\n2. deliri*.tw.\n3. 1 or 2')],
    },
  },
];
