import { SearchInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

/** Search first; then what this is. */
export function HomePage(props: { shell: Shell }) {
  return (
    <Layout title="Searchbank" shell={props.shell}>
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">
          <h1>Expert search strategies, shared</h1>
          <form action="/strategies" method="get" role="search">
            <SearchInput id="q" name="q" label="Search the bank" labelSize="m" />
          </form>
          <p class="nhsuk-lede-text">
            Find a literature search strategy that a specialist wrote, line by line as it was run,
            and take it in the syntax of your platform.
          </p>
        </div>
      </div>
    </Layout>
  );
}
