import type { OutboxEntry, ReadMessage } from '../../mail/index.js';
import { describeInstant } from '../bulletins/schedule-text.js';
import { BackLink, Details } from '../components/notices.js';
import { SummaryList } from '../components/summary-list.js';
import { Table } from '../components/table.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { MessageFrame } from './message-frame.js';

/** The messages that were written to the outbox because no mail server is set. */
export function OutboxPage(props: { shell: Shell; messages: readonly OutboxEntry[] }) {
  return (
    <Layout title="Outbox" shell={props.shell}>
      <h1>Outbox</h1>
      <p>No mail server is set, so messages are kept here and go to nobody.</p>
      {props.messages.length === 0 ? (
        <p>There is no message yet.</p>
      ) : (
        <Table
          caption="Messages, the newest first"
          captionSize="s"
          responsive
          firstIsHeader
          columns={[{ heading: 'Subject' }, { heading: 'To' }, { heading: 'Written' }]}
          rows={props.messages.map((message) => [
            <a href={`/outbox/${message.id}`}>{message.subject}</a>,
            <span class="app-long">{message.to}</span>,
            describeInstant(message.writtenAt),
          ])}
        />
      )}
    </Layout>
  );
}

/** Web addresses of a text as links, everything else as it stands. */
function Linked(props: { text: string }) {
  return (
    <>
      {props.text
        .split(/(https?:\/\/[^\s<>"]+)/)
        .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}
    </>
  );
}

/** One message: headers, HTML and text. */
export function OutboxMessagePage(props: { shell: Shell; id: string; message: ReadMessage }) {
  const { message, id } = props;
  return (
    <Layout
      title={message.subject}
      shell={props.shell}
      before={<BackLink href="/outbox">Outbox</BackLink>}
    >
      <h1>{message.subject}</h1>
      <SummaryList
        rows={[
          { key: 'From', value: <span class="app-long">{message.from}</span> },
          { key: 'To', value: <span class="app-long">{message.to}</span> },
        ]}
      />
      {message.html !== '' && (
        <>
          <h2 class="nhsuk-heading-m">As HTML</h2>
          <MessageFrame src={`/outbox/${id}/message.html`} title="The message as HTML" />
        </>
      )}
      <h2 class="nhsuk-heading-m">As plain text</h2>
      <pre class="app-plain" tabindex={0}>
        <Linked text={message.text} />
      </pre>
      <Details summary="All headers">
        <dl>
          {message.headers.map(({ name, value }) => (
            <>
              <dt>
                <strong>{name}</strong>
              </dt>
              <dd class="app-long">{value}</dd>
            </>
          ))}
        </dl>
      </Details>
    </Layout>
  );
}
