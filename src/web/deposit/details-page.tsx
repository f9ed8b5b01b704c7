import { licences, platformName, purposes } from '../../bank/index.js';
import { Button } from '../components/button.js';
import { Radios } from '../components/choices.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { Select, Textarea, TextInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import type { DepositField, DepositForm } from './deposit-form.js';
import { HiddenFields } from './hidden-fields.js';

const runFields = ['database', 'segment', 'runOn', 'limitsNote'] as const;
const newFields = [
  ...['kind', 'title', 'description', 'purpose', 'subjects', 'authors'],
  ...['organisation', 'licence', 'adaptedFrom'],
] as DepositField[];

interface Part {
  readonly form: DepositForm;
  readonly errors: readonly FormError[];
}

/** What only a new strategy is asked. */
function AboutFields({ form, errors }: Part) {
  return (
    <>
      <Radios
        id="kind"
        name="kind"
        legend="What is it?"
        legendSize="s"
        value={form.kind}
        items={[
          { value: 'strategy', label: 'Strategy', hint: 'A whole search that answers a question' },
          { value: 'block', label: 'Block', hint: 'One concept, to build into other searches' },
          { value: 'filter', label: 'Filter', hint: 'A study design, a population, an exclusion' },
        ]}
      />
      <TextInput
        id="title"
        name="title"
        label="Title"
        hint="What a colleague would look for: “Delirium in adults in hospital: prevention”"
        value={form.title}
        error={errorFor(errors, 'title')}
      />
      <Textarea
        id="description"
        name="description"
        label="Question, or what it is for"
        hint="One or two sentences. What is in, what is left out on purpose."
        rows={3}
        value={form.description}
        error={errorFor(errors, 'description')}
      />
      <TextInput
        id="subjects"
        name="subjects"
        label="Subjects"
        hint="Separated by commas: delirium, older people"
        value={form.subjects}
      />
      <Select
        id="purpose"
        name="purpose"
        label="Purpose"
        value={form.purpose}
        options={[
          { value: '', text: 'Not stated' },
          ...purposes.map((purpose) => ({ value: purpose, text: purpose })),
        ]}
      />
      <Textarea
        id="authors"
        name="authors"
        label="Who wrote it"
        hint="One name on each line, with an ORCID iD behind it if you like"
        rows={2}
        value={form.authors}
        error={errorFor(errors, 'authors')}
      />
      <TextInput
        id="organisation"
        name="organisation"
        label="Organisation (optional)"
        value={form.organisation}
      />
      <TextInput
        id="adaptedFrom"
        name="adaptedFrom"
        label="Adapted from (optional)"
        hint="Citation or address of the strategy it builds on"
        value={form.adaptedFrom}
      />
      <Select
        id="licence"
        name="licence"
        label="Licence"
        hint="CC BY lets others use it and asks them to name you."
        value={form.licence}
        options={licences.map((licence) => ({ value: licence, text: licence }))}
      />
    </>
  );
}

/** What belongs to the text as it was run. */
function RunFields({ form, errors }: Part) {
  return (
    <>
      <h2 class="nhsuk-heading-m">As it was run</h2>
      <TextInput
        id="database"
        name="database"
        label="Database"
        hint={`As ${platformName(form.platform)} names it`}
        value={form.database}
        error={errorFor(errors, 'database')}
      />
      <TextInput
        id="segment"
        name="segment"
        label="Segment or coverage (optional)"
        hint="For example: 1946 to November 06, 2026"
        value={form.segment}
      />
      <TextInput
        id="runOn"
        name="runOn"
        label="Last run on"
        hint="For example: 2026-11-09 or 9/11/2026"
        width={10}
        value={form.runOn}
        error={errorFor(errors, 'runOn')}
      />
      <Textarea
        id="limitsNote"
        name="limitsNote"
        label="Limits, and why"
        hint="Language, years, publication types. If there are none, write: none"
        rows={2}
        value={form.limitsNote}
        error={errorFor(errors, 'limitsNote')}
      />
    </>
  );
}

/** Step 3: what the text cannot tell. */
export function DetailsPage(props: {
  shell: Shell;
  form: DepositForm;
  errors?: readonly FormError[];
}) {
  const { form } = props;
  const errors = props.errors ?? [];
  const isNew = form.of === '';
  const asked: DepositField[] = [...(isNew ? newFields : (['changeNote'] as const)), ...runFields];
  return (
    <Layout title="About your strategy" shell={props.shell} current="deposit" errors={errors}>
      <h1>About your strategy</h1>
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">
          <form method="post" action="/deposit" novalidate>
            <HiddenFields form={form} except={asked} />
            {isNew ? (
              <AboutFields form={form} errors={errors} />
            ) : (
              <Textarea
                id="changeNote"
                name="changeNote"
                label="What has changed"
                hint="And why, in a sentence"
                rows={3}
                value={form.changeNote}
                error={errorFor(errors, 'changeNote')}
              />
            )}
            <RunFields form={form} errors={errors} />
            <div class="nhsuk-button-group">
              <Button name="step" value="check">
                Check your answers
              </Button>
              <Button name="step" value="read" variant="secondary">
                Back to the lines
              </Button>
            </div>
          </form>
        </div>
      </div>
    </Layout>
  );
}
