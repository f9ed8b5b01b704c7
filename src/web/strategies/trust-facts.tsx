import { platformName, type BankedStrategy } from '../../bank/index.js';
import type { Problem } from '../../strategy/index.js';
import { countFindings } from '../components/findings.js';
import { formatCount } from '../components/strategy-table.js';
import { formatDay } from '../dates.js';
import { queryHref } from './search-form.js';

/** Who wrote it, when and where it was run, who has reviewed it, what the check says: whether to trust it, at a glance. */
export function TrustFacts(props: { strategy: BankedStrategy; problems: readonly Problem[] }) {
  const { strategy, problems } = props;
  const { version } = strategy;
  const found = countFindings(problems);
  return (
    <dl class="app-trust">
      <div>
        <dt>Written by</dt>
        <dd>
          {strategy.authors.length === 0
            ? 'not stated'
            : strategy.authors.map(({ name, orcid }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={queryHref({ author: name })}>{name}</a>
                  {orcid !== undefined && ` (ORCID ${orcid})`}
                </>
              ))}
        </dd>
      </div>
      <div>
        <dt>Last run</dt>
        <dd>{version.runOn === null ? 'not stated' : formatDay(version.runOn)}</dd>
      </div>
      <div>
        <dt>Database</dt>
        <dd>{version.database ?? platformName(version.platform)}</dd>
      </div>
      <div>
        <dt>Hits</dt>
        <dd>{version.hits === null ? 'not stated' : formatCount(version.hits)}</dd>
      </div>
      <div>
        <dt>Peer review</dt>
        <dd>none recorded</dd>
      </div>
      <div>
        <dt>Check by rule</dt>
        <dd>{found === '' ? 'nothing found' : <a href="#check">{found}</a>}</dd>
      </div>
    </dl>
  );
}
