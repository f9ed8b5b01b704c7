import type { TopicInList } from '../../bulletins/index.js';
import { mayActAs } from '../../accounts/index.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

const plural = (n: number, word: string, words: string) =>
  n === 0 ? `no ${word} yet` : `${n} ${n === 1 ? word : words}`;

/** Every topic with what hangs on it. */
export function TopicsPage(props: { shell: Shell; topics: readonly TopicInList[] }) {
  return (
    <Layout title="Topics" shell={props.shell} current="topics">
      <h1>Topics</h1>
      <p class="nhsuk-lede-text">
        A topic’s strategies search every new item of our feeds. Its bulletins bring you what they
        find, chosen by an editor.
      </p>
      {props.topics.length === 0 ? (
        <p>There is no topic yet.</p>
      ) : (
        <ul class="app-results">
          {props.topics.map((topic) => (
            <li>
              <h2 class="nhsuk-heading-s">
                <a href={`/topics/${topic.slug}`}>{topic.title}</a>
              </h2>
              {topic.description !== '' && (
                <p class="nhsuk-u-margin-bottom-1">{topic.description}</p>
              )}
              <p class="app-meta">
                {plural(topic.bulletins, 'bulletin', 'bulletins')},{' '}
                {plural(topic.strategies, 'strategy', 'strategies')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayActAs(props.shell.person, 'editor') && (
        <p>
          <a href="/desk/new-topic">Make a topic</a>
        </p>
      )}
    </Layout>
  );
}
