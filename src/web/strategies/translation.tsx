import { platformChoices, platformName } from '../../bank/index.js';
import type { Change, Platform, Shape, Strategy, Translation } from '../../strategy/index.js';
import { Button } from '../components/button.js';
import { Select } from '../components/text-fields.js';
import { Table } from '../components/table.js';
import { Tag, type TagColour } from '../components/tag.js';

/** What a reader wants to see a strategy in. */
export interface TranslationWish {
  readonly to: Platform;
  readonly shape: Shape;
}

const colours: Readonly<Record<Change, TagColour>> = {
  exact: 'green',
  broadened: 'yellow',
  narrowed: 'orange',
  approximate: 'pink',
  unsupported: 'red',
};

function Form(props: { from: Platform; wish: TranslationWish | null; action: string }) {
  return (
    <form method="get" action={`${props.action}#translation`}>
      <Select
        id="to"
        name="to"
        label="Platform"
        value={props.wish?.to}
        options={platformChoices.filter(({ value }) => value !== props.from)}
      />
      <Select
        id="shape"
        name="shape"
        label="Write it as"
        value={props.wish?.shape ?? 'lines'}
        options={[
          { value: 'lines', text: 'Lines, as here' },
          { value: 'single', text: 'One line' },
        ]}
      />
      <Button variant="secondary">Translate</Button>
    </form>
  );
}

function Report(props: { translation: Translation }) {
  const report = props.translation.report.filter(({ change }) => change !== 'exact');
  if (report.length === 0) {
    return <p>Every line says the same there: nothing had to be changed in meaning.</p>;
  }
  return (
    <>
      <p>
        {report.length === 1 ? 'One place does' : `${report.length} places do`} not say quite the
        same there. What is not listed selects the same records.
      </p>
      <Table
        caption="What changes"
        captionSize="s"
        responsive
        columns={[
          { heading: 'Line' },
          { heading: 'The result is' },
          { heading: 'Here' },
          { heading: 'There' },
          { heading: 'Why' },
        ]}
        rows={report.map((entry) => [
          String(entry.line),
          <Tag colour={colours[entry.change]}>{entry.change}</Tag>,
          <code class="app-long" translate="no">
            {entry.from}
          </code>,
          entry.to === '' ? (
            'left out'
          ) : (
            <code class="app-long" translate="no">
              {entry.to}
            </code>
          ),
          entry.why,
        ])}
      />
    </>
  );
}

/** The strategy in another platform's syntax, with the report beside it. A draft by rule, never shown as reviewed. */
export function TranslationSection(props: {
  strategy: Strategy;
  translation: Translation | null;
  wish: TranslationWish | null;
  /** Path of the strategy's page. */
  base: string;
}) {
  const { translation, wish, base } = props;
  return (
    <section id="translation" aria-labelledby="translation-heading">
      <h2 class="nhsuk-heading-m" id="translation-heading">
        In the syntax of another platform
      </h2>
      <Form from={props.strategy.platform} wish={wish} action={base} />
      {translation !== null && wish !== null && (
        <div data-copy-area>
          <h3>{platformName(wish.to)}</h3>
          <p>
            <Tag colour="grey">draft</Tag> Made by rule and not reviewed: run it and look at the
            hits before you rely on it.
          </p>
          <div class="app-copy">
            <button
              type="button"
              class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              data-copy="text"
              hidden
            >
              Copy
            </button>
            <span role="status"></span>
          </div>
          <pre
            class="app-text"
            tabindex={0}
            aria-label={`The strategy for ${platformName(wish.to)}`}
          >
            <code translate="no" data-copy-text>
              {translation.text}
            </code>
          </pre>
          <p>
            <a href={`${base}.txt?to=${wish.to}&shape=${wish.shape}`}>Download as a text file</a>
          </p>
          <Report translation={translation} />
        </div>
      )}
    </section>
  );
}
