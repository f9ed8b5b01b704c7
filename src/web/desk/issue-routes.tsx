import { Hono } from 'hono';
import {
  abandonDraft,
  decideItems,
  type Decision,
  type Draft,
  findFrozen,
  type Frozen,
  introduce,
  previewIssue,
  readDraft,
} from '../../bulletins/index.js';
import { approveIssue, countReaders, countSends } from '../../delivery/index.js';
import { listSources } from '../../evidence/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm, type SentForm } from '../form.js';
import { messageHtml } from '../outbox/message-frame.js';
import type { Services } from '../services.js';
import { DraftPage } from './draft-page.js';
import { PreviewPage } from './preview-page.js';

const decisions: readonly Decision[] = ['kept', 'dropped', 'undecided'];

/** What a press of one of the many buttons of the draft's form means. */
function readDecision(
  form: SentForm,
  draft: Draft,
): { recordIds: string[]; decision: Decision; place: string } | undefined {
  for (const decision of decisions) {
    const id = form.text(decision);
    if (id !== '') return { recordIds: [id], decision, place: `#item-${id}` };
  }
  const bulk = form.text('bulk');
  if (bulk === 'kept' || bulk === 'dropped') {
    return { recordIds: form.all('record'), decision: bulk, place: '' };
  }
  const idsWhere = (test: (item: Draft['items'][number]) => boolean) =>
    draft.items.filter(test).map((item) => item.recordId);
  if (form.text('rest') === 'dropped') {
    const recordIds = idsWhere((item) => item.decision === 'undecided');
    return { recordIds, decision: 'dropped', place: '' };
  }
  for (const [name, decision] of [
    ['keep-section', 'kept'],
    ['drop-section', 'dropped'],
  ] as const) {
    const section = form.text(name);
    if (section === '') continue;
    const recordIds = idsWhere((item) => item.section === section);
    return { recordIds, decision, place: `#section-${section}` };
  }
  return undefined;
}

/** One issue on the desk: decide, preview, approve. */
export function issueRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config } = services;
  const path = '/desk/issues/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';
  const personId = (c: PageContext) => c.var.person?.id ?? null;

  async function draftPage(c: PageContext, draft: Draft, errors: readonly FormError[] = []) {
    const ids = draft.items.map((item) => item.recordId);
    const [found, readers, sends] = await Promise.all([
      listSources(db, ids),
      countReaders(db),
      countSends(db, draft.issue.id),
    ]);
    const sources = new Map<string, string[]>();
    for (const { recordId, feedTitle } of found) {
      const titles = sources.get(recordId) ?? [];
      if (!titles.includes(feedTitle)) sources.set(recordId, [...titles, feedTitle]);
    }
    return (
      <DraftPage
        shell={c.var.shell}
        draft={draft}
        sources={sources}
        readers={readers.get(draft.issue.bulletinId) ?? 0}
        sends={sends}
        errors={errors}
      />
    );
  }

  /** The frozen message, or what the draft would become now. */
  async function messageOf(draft: Draft): Promise<Frozen> {
    const frozen = await findFrozen(db, draft.issue.id);
    return frozen ?? previewIssue(draft, config, clock.now());
  }

  app.get(path, async (c) => {
    const draft = await readDraft(db, c.req.param('id'));
    return draft ? c.html(await draftPage(c, draft)) : c.notFound();
  });

  app.get(`${path}/preview`, async (c) => {
    const draft = await readDraft(db, c.req.param('id'));
    if (!draft) return c.notFound();
    const message = await messageOf(draft);
    return c.html(<PreviewPage shell={c.var.shell} issue={draft.issue} message={message} />);
  });

  app.get(`${path}/message.html`, async (c) => {
    const draft = await readDraft(db, c.req.param('id'));
    return draft ? messageHtml(c, (await messageOf(draft)).html) : c.notFound();
  });

  app.post(`${path}/decisions`, async (c) => {
    const issueId = c.req.param('id');
    const draft = await readDraft(db, issueId);
    if (!draft) return c.notFound();
    const wish = readDecision(await readForm(c), draft);
    if (!wish) return c.redirect(`/desk/issues/${issueId}`, 303);
    const known = new Set(draft.items.map((item) => item.recordId));
    const recordIds = wish.recordIds.filter((id) => known.has(id));
    const decided = await decideItems(db, clock, {
      issueId,
      recordIds,
      decision: wish.decision,
      personId: personId(c),
    });
    if (decided.ok) return c.redirect(`/desk/issues/${issueId}${wish.place}`, 303);
    return c.html(await draftPage(c, draft, [{ message: decided.message }]), 422);
  });

  app.post(`${path}/introduction`, async (c) => {
    const issueId = c.req.param('id');
    const saved = await introduce(db, issueId, (await readForm(c)).text('introduction'));
    const draft = await readDraft(db, issueId);
    if (!draft) return c.notFound();
    if (saved.ok) return c.redirect(`/desk/issues/${issueId}`, 303);
    return c.html(await draftPage(c, draft, [{ message: saved.message }]), 422);
  });

  app.post(`${path}/approve`, async (c) => {
    const issueId = c.req.param('id');
    const approved = await approveIssue(db, clock, {
      issueId,
      fingerprint: (await readForm(c)).text('fingerprint'),
      personId: personId(c),
      publisher: config,
    });
    const draft = await readDraft(db, issueId);
    if (!draft) return c.notFound();
    if (!approved.ok) {
      return c.html(await draftPage(c, draft, [{ message: approved.message }]), 422);
    }
    const { run } = services;
    if (run) services.later(() => run('send'));
    return c.redirect(`/desk/issues/${issueId}`, 303);
  });

  app.post(`${path}/abandon`, async (c) => {
    const issueId = c.req.param('id');
    const given = await abandonDraft(db, issueId);
    if (given.ok) return c.redirect('/desk', 303);
    const draft = await readDraft(db, issueId);
    if (!draft) return c.notFound();
    return c.html(await draftPage(c, draft, [{ message: given.message }]), 422);
  });

  return app;
}
