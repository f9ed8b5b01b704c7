import { licences, platformName, purposes } from '../../bank/index.js';
import { Button } from '../components/button.js';
import { Radios } from '../components/choices.js';
import type { FormError } from '../components/error-summary.js';
import { fieldsOf } from '../components/field.js';
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
  readonly field: ReturnType<typeof fieldsOf<DepositForm>>;
}

/** What only a new strategy is asked. */
function AboutFields({ field }: Part) {
  return (
    <>
      <Radios
        {...field('kind')}
        legend="What is it?"
        legendSize="s"
        items={[
          { value: 'strategy', label: 'Strategy', hint: 'A whole search that answers a question' },
          { value: 'block', label: 'Block', hint: 'One concept, to build into other searches' },
          { value: 'filter', label: 'Filter', hint: 'A study design, a population, an exclusion' },
        ]}
      />
      <TextInput
        {...field('title')}
        label="Title"
        hint="What a colleague would look for: “Delirium in adults in hospital: prevention”"
      />
      <Textarea
        {...field('description')}
        label="Question, or what it is for"
        hint="One or two sentences. What is in, what is left out on purpose."
        rows={3}
      />
      <TextInput
        {...field('subjects')}
        label="Subjects"
        hint="Separated by commas: delirium, older people"
      />
      <Select
        {...field('purpose')}
        label="Purpose"
        options={[
          { value: '', text: 'Not stated' },
          ...purposes.map((purpose) => ({ value: purpose, text: purpose })),
        ]}
      />
      <Textarea
        {...field('authors')}
        label="Who wrote it"
        hint="One name on each line, with an ORCID iD behind it if you like"
        rows={2}
      />
      <TextInput {...field('organisation')} label="Organisation (optional)" />
      <TextInput
        {...field('adaptedFrom')}
        label="Adapted from (optional)"
        hint="Citation or address of the strategy it builds on"
      />
      <Select
        {...field('licence')}
        label="Licence"
        hint="CC BY lets others use it and asks them to name you."
        options={licences.map((licence) => ({ value: licence, text: licence }))}
      />
    </>
  );
}

/** What belongs to the text as it was run. */
function RunFields({ form, field }: Part) {
  return (
    <>
      <h2 class="nhsuk-heading-m">As it was run</h2>
      <TextInput
        {...field('database')}
        label="Database"
        hint={`As ${platformName(form.platform)} names it`}
      />
      <TextInput
        {...field('segment')}
        label="Segment or coverage (optional)"
        hint="For example: 1946 to November 06, 2026"
      />
      <TextInput
        {...field('runOn')}
        label="Last run on"
        hint="For example: 2026-11-09 or 9/11/2026"
        width={10}
      />
      <Textarea
        {...field('limitsNote')}
        label="Limits, and why"
        hint="Language, years, publication types. If there are none, write: none"
        rows={2}
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
  const field = fieldsOf(form, errors);
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
              <AboutFields form={form} field={field} />
            ) : (
              <Textarea
                {...field('changeNote')}
                label="What has changed"
                hint="And why, in a sentence"
                rows={3}
              />
            )}
            <RunFields form={form} field={field} />
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
