import { cutText, type IssueView } from '../../bulletins/index.js';
import { citationFormats } from '../cite/formats.js';
import { BackLink } from '../components/notices.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { ItemSource, ItemTags, ItemTitle } from './item-text.js';

/** Abstracts belong to their publishers: the public archive shows the beginning and leads to the whole. */
const archivedAbstract = 300;

/** One issue in the archive, for everyone. */
export function IssuePage(props: { shell: Shell; issue: IssueView; bulletinSlug: string }) {
  const { issue } = props;
  const count = issue.sections.reduce((sum, section) => sum + section.items.length, 0);
  return (
    <Layout
      title={`${issue.bulletin}, issue ${issue.number}`}
      shell={props.shell}
      current="topics"
      before={<BackLink href={`/bulletins/${props.bulletinSlug}`}>{issue.bulletin}</BackLink>}
    >
      <h1>
        <span class="nhsuk-caption-xl">{issue.bulletin}</span>
        Issue {issue.number}, {issue.date}
      </h1>
      {issue.introduction
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      <p>
        {count} {count === 1 ? 'item' : 'items'}.{' '}
        <a href={`/bulletins/${props.bulletinSlug}`}>Have this bulletin by email</a>
      </p>
      {issue.sections.map((section) => (
        <section aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          <ul class="app-results">
            {section.items.map((item) => (
              <li>
                <h3 class="nhsuk-heading-s">
                  <ItemTitle item={item} />
                </h3>
                <p class="app-tags">
                  <ItemTags item={item} />
                </p>
                <ItemSource item={item} />
                {item.abstract !== null && <p>{cutText(item.abstract, archivedAbstract)}</p>}
                <p class="app-meta">Why it is here: {item.why}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2 class="nhsuk-heading-m">Take the items along</h2>
      <p>
        {Object.entries(citationFormats).map(([format, [name]], at) => (
          <>
            {at > 0 && ', '}
            <a href={`/bulletins/${props.bulletinSlug}/${issue.number}/items.${format}`}>{name}</a>
          </>
        ))}
      </p>
      <h2 class="nhsuk-heading-m">How the items were found</h2>
      <ul>
        {issue.strategies.map((strategy) => (
          <li>
            <a href={new URL(strategy.link).pathname}>{strategy.title}</a>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
