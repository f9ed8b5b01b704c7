import { Hono } from 'hono';
import {
  compileIssue,
  countDecisions,
  createBulletin,
  createTopic,
  findBulletin,
  findTopic,
  listBulletins,
  listFailingFeeds,
  listIssues,
  listTopics,
} from '../../bulletins/index.js';
import { countReaders, decideDoubt, listDoubts } from '../../delivery/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { idParam } from '../id-param.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { DeskPage } from './desk-page.js';
import { issueRoutes } from './issue-routes.js';
import { type BulletinForm, NewBulletinPage, NewTopicPage } from './new-pages.js';

const fortnight = 14 * 24 * 3_600_000;
const frequencies = ['daily', 'weekly', 'monthly'] as const;
const emptyForm: BulletinForm = {
  title: '',
  topic: '',
  frequency: 'weekly',
  weekday: '1',
  monthDay: '1',
  time: '07:00',
  timeZone: 'Europe/London',
};

/** Which control a refusal of a new bulletin is about. */
function fieldOf(reason: string, form: BulletinForm): string {
  if (reason === 'no-time') return 'time';
  if (reason === 'no-time-zone') return 'timeZone';
  if (reason === 'no-day') return form.frequency === 'monthly' ? 'monthDay' : 'weekday';
  return 'title';
}

/** The editor's desk. */
export function deskRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock } = services;
  app.use('/desk', requireRole('editor'));
  app.use('/desk/*', requireRole('editor'));

  async function deskPage(c: PageContext, errors: readonly FormError[] = []) {
    const [drafts, sending, bulletins, readers, failing, doubts] = await Promise.all([
      listIssues(db, { statuses: ['draft'] }),
      listIssues(db, { statuses: ['approved'] }),
      listBulletins(db),
      countReaders(db),
      listFailingFeeds(db),
      listDoubts(db, new Date(clock.now().getTime() - fortnight)),
    ]);
    const counts = await countDecisions(
      db,
      drafts.map((issue) => issue.id),
    );
    return (
      <DeskPage
        shell={c.var.shell}
        {...{ drafts, counts, sending, bulletins, readers, failing, doubts, errors }}
      />
    );
  }

  app.get('/desk', async (c) => c.html(await deskPage(c)));

  app.post('/desk/pull', (c) => {
    // A few sources may be slow: the feeds are read behind the answer.
    const { run } = services;
    if (run) services.later(() => run('pull'));
    return c.redirect('/feeds', 303);
  });

  app.post('/desk/bulletins/:slug/compile', async (c) => {
    const bulletin = await findBulletin(db, c.req.param('slug'));
    if (!bulletin) return c.notFound();
    const compiled = await compileIssue(db, clock, bulletin.id);
    if (compiled.ok) return c.redirect(`/desk/issues/${compiled.value.issueId}`, 303);
    const message = `${bulletin.title}: ${compiled.message}`;
    return c.html(await deskPage(c, [{ message }]), 422);
  });

  app.post(`/desk/doubts/${idParam}`, async (c) => {
    const decision = (await readForm(c)).text('decision');
    if (decision !== 'resend' && decision !== 'settle') return c.notFound();
    const decided = await decideDoubt(db, clock, { sendId: c.req.param('id'), decision });
    const { run } = services;
    if (decided.ok && decision === 'resend' && run) services.later(() => run('send'));
    return decided.ok
      ? c.redirect('/desk', 303)
      : c.html(await deskPage(c, [{ message: decided.message }]), 422);
  });

  app.get('/desk/new-topic', (c) =>
    c.html(<NewTopicPage shell={c.var.shell} form={{ title: '', description: '' }} />),
  );

  app.post('/desk/new-topic', async (c) => {
    const sent = await readForm(c);
    const form = { title: sent.text('title'), description: sent.text('description') };
    const made = await createTopic(db, form);
    if (made.ok) return c.redirect(`/topics/${made.value.slug}`, 303);
    const errors = [{ field: 'title', message: made.message }];
    return c.html(<NewTopicPage shell={c.var.shell} form={form} errors={errors} />, 422);
  });

  app.get('/desk/new-bulletin', async (c) => {
    const form = { ...emptyForm, topic: c.req.query('topic') ?? '' };
    const topics = await listTopics(db);
    return c.html(<NewBulletinPage shell={c.var.shell} topics={topics} form={form} />);
  });

  app.post('/desk/new-bulletin', async (c) => {
    const sent = await readForm(c);
    const form: BulletinForm = {
      title: sent.text('title'),
      topic: sent.text('topic'),
      frequency: sent.text('frequency'),
      weekday: sent.text('weekday'),
      monthDay: sent.text('monthDay'),
      time: sent.text('time').trim(),
      timeZone: sent.text('timeZone').trim(),
    };
    const again = async (errors: readonly FormError[]) =>
      c.html(
        <NewBulletinPage
          shell={c.var.shell}
          topics={await listTopics(db)}
          form={form}
          errors={errors}
        />,
        422,
      );
    const topic = await findTopic(db, form.topic);
    const frequency = frequencies.find((each) => each === form.frequency);
    if (!topic || !frequency) return again([{ field: 'topic', message: 'Choose a topic' }]);
    const made = await createBulletin(db, clock, {
      topicId: topic.id,
      title: form.title,
      frequency,
      day: Number(frequency === 'monthly' ? form.monthDay : form.weekday),
      time: form.time,
      timeZone: form.timeZone,
    });
    if (made.ok) return c.redirect(`/topics/${topic.slug}`, 303);
    return again([{ field: fieldOf(made.reason, form), message: made.message }]);
  });

  app.route('/', issueRoutes(services));
  return app;
}
