import { randomUUID } from 'node:crypto';
import {
  fromPubmedFile,
  kinds,
  licences,
  purposes,
  readStrategy,
  type Author,
  type BankedStrategy,
  type NewStrategy,
} from '../../bank/index.js';
import { isPlatform, type Platform } from '../../strategy/index.js';
import type { FormError } from '../components/error-summary.js';
import type { SentForm } from '../form.js';
import { isId } from '../id-param.js';

/** Everything a depositor has entered so far, as text: it travels in the pages themselves, so that nothing is lost. */
export interface DepositForm {
  /** Of this deposit, so that it is made once however often the last page is sent. */
  readonly key: string;
  /** Slug of the strategy that gets a new version; '' for a new strategy. */
  readonly of: string;
  readonly text: string;
  /** '' to let the text tell. */
  readonly platform: string;
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly purpose: string;
  readonly subjects: string;
  readonly authors: string;
  readonly organisation: string;
  readonly licence: string;
  readonly adaptedFrom: string;
  readonly database: string;
  readonly segment: string;
  readonly runOn: string;
  readonly limitsNote: string;
  readonly changeNote: string;
}

export type DepositField = keyof DepositForm;

export function emptyForm(): DepositForm {
  return {
    key: randomUUID(),
    ...{ of: '', text: '', platform: '', kind: 'strategy', title: '', description: '' },
    ...{ purpose: '', subjects: '', authors: '', organisation: '', licence: 'CC-BY-4.0' },
    ...{ adaptedFrom: '', database: '', segment: '', runOn: '', limitsNote: '', changeNote: '' },
  };
}

/** For a new version: what stays the same, and the text to change. */
export function formOf(strategy: BankedStrategy): DepositForm {
  const { version } = strategy;
  return {
    ...emptyForm(),
    of: strategy.slug,
    text: version.text,
    platform: version.platform,
    kind: strategy.kind,
    title: strategy.title,
    limitsNote: version.limitsNote ?? '',
    database: version.database ?? '',
  };
}

export function readDepositForm(form: SentForm): DepositForm {
  const empty = emptyForm();
  const fields = Object.keys(empty) as DepositField[];
  const sent = Object.fromEntries(fields.map((field) => [field, form.text(field)]));
  const read = { ...empty, ...sent };
  return {
    ...read,
    text: fromPubmedFile(read.text) ?? read.text,
    key: isId(read.key) ? read.key : empty.key,
  };
}

/** The platform chosen, undefined where the text is to tell. */
export function chosenPlatform(form: DepositForm): Platform | undefined {
  return isPlatform(form.platform) ? form.platform : undefined;
}

/** Fills what the pasted text tells and the depositor has not entered. */
export function withFacts(form: DepositForm, personName: string | undefined): DepositForm {
  const reading = readStrategy(form.text, chosenPlatform(form));
  return {
    ...form,
    platform: reading.platform,
    database: form.database === '' ? (reading.database ?? '') : form.database,
    segment: form.segment === '' ? (reading.segment ?? '') : form.segment,
    authors: form.authors === '' ? (personName ?? '') : form.authors,
  };
}

const list = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `Name` or `Name, 0000-0000-0000-0000` on each line. */
export function readAuthors(text: string): Author[] {
  return list(text, /\n/).map((line) => {
    const orcid = /(\d{4}-){3}\d{3}[\dX]/.exec(line)?.[0];
    if (orcid === undefined) return { name: line };
    const name = line.replace(/(https?:\/\/orcid\.org\/)?(\d{4}-){3}\d{3}[\dX]/, '');
    return { name: name.replace(/[\s,;()]+$/, '').trim(), orcid };
  });
}

/** An ISO date from `2026-11-09` or `9/11/2026`, the British way; null where it is no day. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim());
  const [year, month, day] =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : british !== null
        ? [british[3], british[2], british[1]]
        : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

/** What must be put right before the answers are shown for checking. `today` is an ISO date. */
export function checkForm(form: DepositForm, today: string): FormError[] {
  const errors: FormError[] = [];
  const need = (field: DepositField, message: string) => {
    if (form[field].trim() === '') errors.push({ field, message });
  };
  // A whole search can only be trusted and repeated with these (PRISMA-S 1, 9, 13); a block has often not been run alone.
  const whole = form.kind === 'strategy';
  if (form.of === '') {
    need('title', 'Enter a title');
    need('description', 'Enter the question it answers, or what it is for');
    need('authors', 'Enter who wrote it');
  } else need('changeNote', 'Enter what has changed');
  if (form.title.length > 300) {
    errors.push({ field: 'title', message: 'The title must be 300 characters or fewer' });
  }
  if (readSubjects(form.subjects).length > mostSubjects) {
    errors.push({ field: 'subjects', message: `Give ${mostSubjects} subjects or fewer` });
  }
  if (whole) {
    need('database', 'Enter the database it was run in');
    need('runOn', 'Enter the date it was last run');
    need('limitsNote', 'Enter the limits that were used and why, or "none"');
  }
  const day = readDay(form.runOn);
  if (form.runOn.trim() !== '' && day === null) {
    errors.push({ field: 'runOn', message: 'Enter a date like 2026-11-09 or 9/11/2026' });
  } else if (day !== null && day > today) {
    errors.push({ field: 'runOn', message: 'The date it was last run must not lie ahead' });
  }
  return errors;
}

/** More subjects than these help nobody to find a strategy. */
const mostSubjects = 20;

const readSubjects = (text: string) => [...new Set(list(text.toLowerCase(), /[,;\n]/))];

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What the form says, for the bank. */
export function toStrategy(form: DepositForm): NewStrategy {
  return {
    id: form.key,
    kind: kinds.find((kind) => kind === form.kind) ?? 'strategy',
    title: form.title.trim().replace(/\s+/g, ' '),
    description: form.description.trim(),
    purpose: purposes.find((purpose) => purpose === form.purpose) ?? null,
    subjects: readSubjects(form.subjects),
    authors: readAuthors(form.authors),
    organisation: orNull(form.organisation),
    licence: licences.find((licence) => licence === form.licence) ?? 'CC-BY-4.0',
    adaptedFrom: orNull(form.adaptedFrom),
    database: orNull(form.database),
    segment: orNull(form.segment),
    runOn: readDay(form.runOn),
    limitsNote: orNull(form.limitsNote),
    text: form.text,
    platform: readStrategy(form.text, chosenPlatform(form)).platform,
  };
}
