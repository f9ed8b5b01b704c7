import type { ImportReport } from '../../evidence/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { FileInput } from '../components/file-input.js';
import { SuccessBanner } from '../components/notices.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

const references = (count: number) => `${count} ${count === 1 ? 'reference' : 'references'}`;

function Done({ created, known, withoutTitle }: ImportReport) {
  return (
    <SuccessBanner>
      {references(created)} added. {references(known)} of evidence that was here already.
      {withoutTitle > 0 && <> {references(withoutTitle)} had no title and could not be added.</>}
    </SuccessBanner>
  );
}

/** References from a reference manager, added by hand. */
export function ImportPage(props: {
  shell: Shell;
  done: ImportReport | null;
  errors: readonly FormError[];
}) {
  return (
    <Layout title="Add references" shell={props.shell} current="desk" errors={props.errors}>
      {props.done !== null && <Done {...props.done} />}
      <h1>Add references</h1>
      <p>
        What a search or a colleague found beside the feeds comes into the bank as a file of a
        reference manager. What is here already gains what it lacked; nothing is doubled.
      </p>
      <form method="post" action="/records/import" enctype="multipart/form-data" novalidate>
        <FileInput
          id="file"
          name="file"
          label="RIS or PubMed file"
          hint="From EndNote, Zotero, Mendeley, Ovid, Covidence or PubMed, up to 1 MB"
          accept=".ris,.nbib,.txt"
          error={errorFor(props.errors, 'file')}
        />
        <Button preventDoubleClick>Add the references</Button>
      </form>
    </Layout>
  );
}
