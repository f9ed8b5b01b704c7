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
  tidyIntroduction,
} from '../../bulletins/index.js';
import { approveIssue, countReaders, countSends } from '../../delivery/index.js';
import { listSources } from '../../evidence/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm, type SentForm } from '../form.js';
import { idParam } from '../id-param.js';
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
    if (id !== '') return { recordIds: [id], decision, place: `#item-${encodeURIComponent(id)}` };
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
    return { recordIds, decision, place: `#section-${encodeURIComponent(section)}` };
  }
  return undefined;
}

/** One issue on the desk: decide, preview, approve. */
export function issueRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config } = services;
  const path = `/desk/issues/${idParam}` as const;
  const personId = (c: PageContext) => c.var.person?.id ?? null;

  async function draftPage(
    c: PageContext,
    draft: Draft,
    refused: { errors?: readonly FormError[]; introduction?: string } = {},
  ) {
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
        {...refused}
      />
    );
  }

  /** The frozen message, or what the draft would become now. */
  async function messageOf(draft: Draft): Promise<Frozen> {
    const frozen = await findFrozen(db, draft.issue.id);
    return frozen ?? previewIssue(draft, config, clock.now());
  }

  /** The draft's page with what was refused. */
  async function refusal(c: PageContext, issueId: string, error: FormError, introduction?: string) {
    const draft = await readDraft(db, issueId);
    if (!draft) return c.notFound();
    const typed = introduction === undefined ? {} : { introduction };
    return c.html(await draftPage(c, draft, { errors: [error], ...typed }), 422);
  }

  /**
   * Keeps what was typed first, whichever button was pressed: 'same' where the page had shown it so. Where it cannot be
   * kept, the answer that says why.
   */
  async function keepIntroduction(c: PageContext, issueId: string, form: SentForm) {
    const typed = form.text('introduction');
    if (tidyIntroduction(typed) === tidyIntroduction(form.text('shown'))) return 'same';
    const saved = await introduce(db, issueId, typed);
    if (saved.ok) return 'saved';
    return refusal(c, issueId, { field: 'introduction', message: saved.message }, typed);
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
    const form = await readForm(c);
    const kept = await keepIntroduction(c, issueId, form);
    if (typeof kept !== 'string') return kept;
    const wish = readDecision(form, draft);
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
    return refusal(c, issueId, { message: decided.message });
  });

  app.post(`${path}/introduction`, async (c) => {
    const issueId = c.req.param('id');
    const kept = await keepIntroduction(c, issueId, await readForm(c));
    return typeof kept === 'string' ? c.redirect(`/desk/issues/${issueId}`, 303) : kept;
  });

  app.post(`${path}/approve`, async (c) => {
    const issueId = c.req.param('id');
    const form = await readForm(c);
    const kept = await keepIntroduction(c, issueId, form);
    if (typeof kept !== 'string') return kept;
    if (kept === 'saved') {
      const message =
        'What you want to say first is saved now and changes the message. Look at the preview, then approve';
      return refusal(c, issueId, { field: 'introduction', message });
    }
    const approved = await approveIssue(db, clock, {
      issueId,
      fingerprint: form.text('fingerprint'),
      personId: personId(c),
      publisher: config,
    });
    if (!approved.ok) return refusal(c, issueId, { message: approved.message });
    const { run } = services;
    if (run) services.later(() => run('send'));
    return c.redirect(`/desk/issues/${issueId}`, 303);
  });

  app.post(`${path}/abandon`, async (c) => {
    const issueId = c.req.param('id');
    const given = await abandonDraft(db, issueId);
    if (given.ok) return c.redirect('/desk', 303);
    return refusal(c, issueId, { message: given.message });
  });

  return app;
}
