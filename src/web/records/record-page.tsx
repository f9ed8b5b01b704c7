import {
  evidenceKinds,
  type EvidenceRecord,
  type RecordSource,
  type RelatedRecord,
} from '../../evidence/index.js';
import { cutText } from '../../bulletins/index.js';
import { ItemSource, ItemTags, ItemTitle } from '../bulletins/item-text.js';
import { citationFormats, openAbstract } from '../cite/formats.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { InsetText } from '../components/notices.js';
import { Select, TextInput } from '../components/text-fields.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

interface RecordPageProps {
  readonly shell: Shell;
  readonly record: EvidenceRecord;
  readonly related: readonly RelatedRecord[];
  readonly sources: readonly RecordSource[];
  /** What an editor joined to it. */
  readonly joined: readonly EvidenceRecord[];
  /** What it was joined to itself. */
  readonly into: EvidenceRecord | null;
  readonly edit: boolean;
  readonly errors: readonly FormError[];
}

/** How the other record stands to this one, by its relation and whether this is the notice or preprint. */
const relations: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'preprint of': ['Preprint of', 'Preprint'],
  corrects: ['Corrects', 'Corrected by'],
  retracts: ['Retracts', 'Retracted by'],
  'comments on': ['Comments on', 'Comment'],
};

const reasons: Readonly<Record<string, string>> = {
  new: 'first source',
  doi: 'the same DOI',
  pmid: 'the same PMID',
  url: 'the same address',
  title: 'the same title, year and first author',
};

function whyThisKind({ kind, kindBy, kindPhrase }: EvidenceRecord): string {
  if (kindBy === 'editor') return `An editor sorted it as ${kind}.`;
  if (kindPhrase === null) return 'Nothing in it tells what kind of evidence it is.';
  return `Sorted as ${kind} because of “${kindPhrase}”.`;
}

/** One piece of evidence: what it is and why, where it came from, and what belongs to it. */
export function RecordPage(props: RecordPageProps) {
  const { record, related, sources, into } = props;
  const published =
    record.published === null ? record.year?.toString() : formatDay(record.published);
  return (
    <Layout title={cutText(record.title, 100)} shell={props.shell} errors={props.errors}>
      {into !== null && (
        <InsetText>
          <p>
            An editor joined this to <a href={`/records/${into.id}`}>{into.title}</a>, which stands
            for both.
          </p>
          {props.edit && <Part record={record} />}
        </InsetText>
      )}
      <h1 class="nhsuk-heading-l">
        <ItemTitle item={record} />
      </h1>
      <p class="app-tags">
        <ItemTags item={{ kind: record.kind, updated: record.revision > 1, possible: false }} />
      </p>
      <ItemSource item={{ ...record, published: published ?? null }} />
      <p>{whyThisKind(record)}</p>
      {record.revision > 1 && (
        <p>
          Version {record.revision} of this document, changed on {formatDay(record.changedAt)}.
        </p>
      )}
      {record.abstract !== null && <p>{cutText(record.abstract, openAbstract)}</p>}
      {related.length > 0 && (
        <>
          <h2>What belongs to it</h2>
          <ul>
            {related.map((one) => (
              <li>
                {relations[one.relation]?.[one.from ? 0 : 1] ?? one.relation}:{' '}
                <a href={`/records/${one.otherId}`}>{one.otherTitle}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {sources.length > 0 && (
        <>
          <h2>Where it came from</h2>
          <ul>
            {sources.map(({ feedTitle, by }) => (
              <li>
                {feedTitle} ({reasons[by] ?? by})
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Download it as{' '}
        {Object.entries(citationFormats).map(([format, [name]], index) => (
          <>
            {index > 0 && ', '}
            <a href={`/records/${record.id}/record.${format}`}>{name}</a>
          </>
        ))}
      </p>
      {props.edit && <Edit {...props} />}
    </Layout>
  );
}

function Part(props: { record: EvidenceRecord }) {
  return (
    <form method="post" action={`/records/${props.record.id}/part`} novalidate>
      <Button variant="secondary" small>
        Take it apart again
        <span class="nhsuk-u-visually-hidden">: {cutText(props.record.title, 100)}</span>
      </Button>
    </form>
  );
}

function Edit({ record, joined, errors }: RecordPageProps) {
  return (
    <>
      <h2>Correct it</h2>
      <form method="post" action={`/records/${record.id}/kind`} novalidate>
        <Select
          id="kind"
          name="kind"
          label="Kind of evidence"
          hint="It stays so, whatever its sources say later."
          options={evidenceKinds.map((kind) => ({ value: kind, text: kind }))}
          value={record.kind}
          error={errorFor(errors, 'kind')}
        />
        <Button variant="secondary">Save this kind</Button>
      </form>
      {record.mergedInto === null && (
        <form method="post" action={`/records/${record.id}/join`} novalidate>
          <TextInput
            id="other"
            name="other"
            label="Another item that is the same evidence"
            hint="The address of its page. This one will stand for both, until you take them apart."
            spellcheck={false}
            error={errorFor(errors, 'other')}
          />
          <Button variant="secondary">Join it to this one</Button>
        </form>
      )}
      {joined.map((one) => (
        <div>
          <p>
            Joined to it: <a href={`/records/${one.id}`}>{one.title}</a>
          </p>
          <Part record={one} />
        </div>
      ))}
    </>
  );
}
