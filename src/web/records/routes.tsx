import { Hono } from 'hono';
import { mayActAs } from '../../accounts/index.js';
import {
  evidenceKinds,
  importReferences,
  listJoined,
  listRelated,
  listSources,
  mergeRecords,
  recordsByIds,
  setKind,
  undoMerge,
} from '../../evidence/index.js';
import { decodeDocument } from '../../feeds/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readFile, readForm } from '../form.js';
import { idIn, idParam } from '../id-param.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { ImportPage } from './import-page.js';
import { RecordPage } from './record-page.js';

/** What is known of one piece of evidence, for everybody; what editors put right by hand. */
export function recordRoutes({ db, clock }: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const path = `/records/${idParam}` as const;

  /** The page, with what was refused; null where there is no such record. */
  async function page(c: PageContext, id: string, errors: readonly FormError[] = []) {
    const [record] = await recordsByIds(db, [id]);
    if (!record) return null;
    const [related, sources, joined, into] = await Promise.all([
      listRelated(db, [id]),
      listSources(db, [id]),
      listJoined(db, id),
      record.mergedInto === null ? [] : recordsByIds(db, [record.mergedInto]),
    ]);
    return (
      <RecordPage
        shell={c.var.shell}
        record={record}
        related={related}
        sources={sources}
        joined={joined}
        into={into[0] ?? null}
        edit={mayActAs(c.var.shell.person, 'editor')}
        errors={errors}
      />
    );
  }

  async function refusal(c: PageContext, id: string, error: FormError) {
    const refused = await page(c, id, [error]);
    return refused === null ? c.notFound() : c.html(refused, 422);
  }

  app.get(path, async (c) => {
    const found = await page(c, c.req.param('id'));
    return found === null ? c.notFound() : c.html(found);
  });

  app.post(`${path}/kind`, requireRole('editor'), async (c) => {
    const id = c.req.param('id');
    const wish = (await readForm(c)).text('kind');
    const kind = evidenceKinds.find((one) => one === wish);
    if (kind === undefined)
      return refusal(c, id, { field: 'kind', message: 'Choose a kind from the list.' });
    const set = await setKind(db, id, kind);
    return set.ok ? c.redirect(`/records/${id}`, 303) : c.notFound();
  });

  app.post(`${path}/join`, requireRole('editor'), async (c) => {
    const id = c.req.param('id');
    const other = idIn((await readForm(c)).text('other'));
    const message = 'Paste the address of the other item’s page, as it stands in the browser.';
    if (other === undefined) return refusal(c, id, { field: 'other', message });
    const merged = await mergeRecords(db, id, other);
    if (!merged.ok) return refusal(c, id, { field: 'other', message: merged.message });
    return c.redirect(`/records/${id}`, 303);
  });

  app.post(`${path}/part`, requireRole('editor'), async (c) => {
    const id = c.req.param('id');
    const undone = await undoMerge(db, id);
    if (!undone.ok) return refusal(c, id, { message: undone.message });
    return c.redirect(`/records/${id}`, 303);
  });

  app.get('/records/import', requireRole('editor'), (c) => {
    const count = (name: string) => {
      const value = c.req.query(name) ?? '';
      return /^\d{1,7}$/.test(value) ? Number(value) : 0;
    };
    const done =
      c.req.query('added') === undefined
        ? null
        : { created: count('added'), known: count('known'), withoutTitle: count('untitled') };
    return c.html(<ImportPage shell={c.var.shell} done={done} errors={[]} />);
  });

  app.post('/records/import', requireRole('editor'), async (c) => {
    const refuse = (message: string) =>
      c.html(
        <ImportPage shell={c.var.shell} done={null} errors={[{ field: 'file', message }]} />,
        422,
      );
    const file = await readFile(c, 'file');
    if (file === undefined) return refuse('Choose a file.');
    const added = await importReferences(db, clock, decodeDocument(file));
    if (!added.ok) return refuse(added.message);
    const { created, known, withoutTitle } = added.value;
    const counts = `added=${created}&known=${known}&untitled=${withoutTitle}`;
    return c.redirect(`/records/import?${counts}`, 303);
  });

  return app;
}
