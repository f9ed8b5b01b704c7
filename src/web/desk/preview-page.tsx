import type { Frozen, Issue } from '../../bulletins/index.js';
import { BackLink } from '../components/notices.js';
import { SummaryList } from '../components/summary-list.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { MessageFrame } from '../outbox/message-frame.js';

/** Both parts of an issue's message as readers get them. */
export function PreviewPage(props: { shell: Shell; issue: Issue; message: Frozen }) {
  const { issue, message } = props;
  const at = `/desk/issues/${issue.id}`;
  const title = `Message of ${issue.bulletinTitle}, issue ${issue.number}`;
  const kilobytes = (Buffer.byteLength(message.html) / 1024).toFixed(1);
  return (
    <Layout
      title={title}
      shell={props.shell}
      current="desk"
      before={<BackLink href={at}>Back to the issue</BackLink>}
    >
      <h1>{title}</h1>
      <SummaryList
        rows={[
          { key: 'Subject', value: message.subject },
          { key: 'Size', value: `${kilobytes} KB` },
        ]}
      />
      <h2 class="nhsuk-heading-m">As HTML</h2>
      <MessageFrame src={`${at}/message.html`} title={`${title}, as HTML`} />
      <h2 class="nhsuk-heading-m">As plain text</h2>
      <pre class="app-plain" tabindex={0}>
        {message.text}
      </pre>
    </Layout>
  );
}
