import {
  cutText,
  type Decision,
  type IssueItem,
  type Reason,
  viewItem,
} from '../../bulletins/index.js';
import { ItemSource, ItemTags, ItemTitle } from '../bulletins/item-text.js';
import { Button } from '../components/button.js';
import { Details } from '../components/notices.js';
import { Tag } from '../components/tag.js';

function DecisionTag({ decision, open }: { decision: Decision; open: boolean }) {
  if (decision === 'kept') return <Tag colour="green">Kept</Tag>;
  if (decision === 'dropped') return <Tag colour="grey">Dropped</Tag>;
  return <Tag colour="white">{open ? 'To decide' : 'Left undecided'}</Tag>;
}

/** How much of a strategy was found in an item of which it cannot tell. */
function concepts({ found, open }: Reason): string {
  if (found === undefined || open === undefined) return '';
  if (open === 0) return ': all its concepts were found, a limit cannot be told';
  const all = found + open;
  return `: ${found} of its ${all} concepts ${found === 1 ? 'was' : 'were'} found`;
}

/** One strategy's reason: its lines with the words that they found. */
function Why(props: { reason: Reason }) {
  const { reason } = props;
  const page = `/strategies/${reason.strategySlug}`;
  return (
    <div class="app-why">
      <p>
        {reason.verdict === 'yes' ? 'Selected by ' : 'Possibly selected by '}
        <a href={page}>{reason.strategyTitle}</a>
        {concepts(reason)}
      </p>
      <ul class="app-found">
        {reason.lines.map((line) => (
          <li>
            <a href={`${page}#L${line.number}`}>Line {line.number}</a>{' '}
            <code translate="no">{line.text}</code>
            {line.words.length > 0 && (
              <>
                {' '}
                found <mark>{line.words.join(', ')}</mark>
              </>
            )}
            {line.because !== undefined && <> cannot tell: {line.because}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Decide(props: { item: IssueItem }) {
  const { recordId, title, decision } = props.item;
  const about = <span class="nhsuk-u-visually-hidden">: {cutText(title, 100)}</span>;
  return (
    <p class="app-buttons">
      {decision !== 'kept' && (
        <Button small name="kept" value={recordId}>
          Keep{about}
        </Button>
      )}
      {decision !== 'dropped' && (
        <Button small variant="secondary" name="dropped" value={recordId}>
          Drop{about}
        </Button>
      )}
      {decision !== 'undecided' && (
        <Button small variant="secondary" name="undecided" value={recordId}>
          Undo{about}
        </Button>
      )}
    </p>
  );
}

/** One item of a draft: what it is, why it is here, and the buttons to decide. */
export function DraftItem(props: { item: IssueItem; sources: readonly string[]; open: boolean }) {
  const { item, sources } = props;
  const view = viewItem(item);
  return (
    <li
      id={`item-${item.recordId}`}
      class={item.decision === 'dropped' ? 'app-dropped' : undefined}
    >
      <h3 class="nhsuk-heading-s">
        <ItemTitle item={view} />
      </h3>
      <p class="app-tags">
        <DecisionTag decision={item.decision} open={props.open} /> <ItemTags item={view} />
      </p>
      <ItemSource item={view} />
      {sources.length > 0 && <p class="app-meta">From {sources.join('; ')}</p>}
      {item.kindPhrase !== null && (
        <p class="app-meta">
          Sorted as {item.kind} because of “{item.kindPhrase}”
        </p>
      )}
      <p class="app-meta">
        <a href={`/records/${item.recordId}`}>
          What is known of it, and correcting it
          <span class="nhsuk-u-visually-hidden">: {cutText(item.title, 100)}</span>
        </a>
      </p>
      {item.abstract !== null && item.abstract !== '' && (
        <Details summary="Abstract">
          <p>{item.abstract}</p>
        </Details>
      )}
      <h4 class="nhsuk-heading-xs">Why it is here</h4>
      {item.reasons.map((reason) => (
        <Why reason={reason} />
      ))}
      {props.open && (
        <>
          <p class="app-choice">
            <label>
              <input type="checkbox" name="record" value={item.recordId} /> Choose for the buttons
              above the list
              <span class="nhsuk-u-visually-hidden">: {cutText(item.title, 100)}</span>
            </label>
          </p>
          <Decide item={item} />
        </>
      )}
    </li>
  );
}
