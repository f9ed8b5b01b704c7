import { Hono } from 'hono';
import {
  addPerson,
  changeAccess,
  endSession,
  findSignIn,
  listPeople,
  localPath,
  readEmailAddress,
  roleNames,
  sendSignInLink,
  signIn,
  type Role,
} from '../../accounts/index.js';
import type { WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { idParam } from '../id-param.js';
import { requireRole } from '../middleware/require-role.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../middleware/session.js';
import type { Services } from '../services.js';
import { AccountPage } from './account-page.js';
import { PeoplePage } from './people-page.js';
import { ConfirmSignInPage, LinkSentPage, LinkSpentPage, SignInPage } from './sign-in-pages.js';

const isRole = (text: string): text is Role => (roleNames as readonly string[]).includes(text);

/** Signing in and out, one's own account, and the list of people. */
export function accountRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config } = services;
  /** The demonstration shows who can be tried. A real bank never lists addresses to a visitor. */
  const samples = async () =>
    config.demo ? (await listPeople(db)).filter((person) => person.disabledAt === null) : [];

  app.get('/sign-in', async (c) => {
    const next = localPath(c.req.query('next'));
    if (c.var.person !== null) return c.redirect(next, 303);
    return c.html(<SignInPage shell={c.var.shell} next={next} samples={await samples()} />);
  });

  app.post('/sign-in', async (c) => {
    const form = await readForm(c);
    const email = form.text('email').trim();
    const next = localPath(form.text('next'));
    if (readEmailAddress(email) === null) {
      const errors = [
        { field: 'email', message: 'Enter your email address, like name@example.org' },
      ];
      return c.html(
        <SignInPage
          shell={c.var.shell}
          next={next}
          email={email}
          errors={errors}
          samples={await samples()}
        />,
        422,
      );
    }
    services.later(() =>
      sendSignInLink(db, clock, services.mailer, { email, next, publicUrl: config.publicUrl }),
    );
    return c.redirect('/sign-in/sent', 303);
  });

  app.get('/sign-in/sent', (c) => c.html(<LinkSentPage shell={c.var.shell} />));

  // Mail scanners open every link: this page reads, and its button signs in.
  app.get('/sign-in/:token', async (c) => {
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'same-origin');
    c.header('X-Robots-Tag', 'noindex');
    const token = c.req.param('token');
    const person = await findSignIn(db, clock, token);
    if (person === undefined) return c.html(<LinkSpentPage shell={c.var.shell} />, 410);
    return c.html(<ConfirmSignInPage shell={c.var.shell} person={person} />);
  });

  app.post('/sign-in/:token', async (c) => {
    const result = await signIn(db, clock, c.req.param('token'), readSessionCookie(c, services));
    c.header('Cache-Control', 'no-store');
    if (!result.ok) return c.html(<LinkSpentPage shell={c.var.shell} />, 410);
    setSessionCookie(c, services, result.value.session);
    return c.redirect(result.value.next, 303);
  });

  app.post('/sign-out', async (c) => {
    const token = readSessionCookie(c, services);
    if (token !== undefined) await endSession(db, token);
    clearSessionCookie(c, services);
    return c.redirect('/', 303);
  });

  app.get('/account', requireRole('contributor'), (c) =>
    c.var.person === null
      ? c.notFound()
      : c.html(<AccountPage shell={c.var.shell} person={c.var.person} />),
  );

  app.get('/account/people', requireRole('administrator'), async (c) =>
    c.html(<PeoplePage shell={c.var.shell} people={await listPeople(db)} />),
  );

  app.post('/account/people', requireRole('administrator'), async (c) => {
    const form = await readForm(c);
    const role = form.text('role');
    const values = { name: form.text('name'), email: form.text('email'), role };
    const added = isRole(role) ? await addPerson(db, { ...values, role }, c.var.person) : null;
    if (added?.ok === true) return c.redirect('/account/people', 303);
    const field = added === null ? 'role' : added.reason === 'no-name' ? 'name' : 'email';
    const message = added === null ? 'Choose a role' : added.message;
    return c.html(
      <PeoplePage
        shell={c.var.shell}
        people={await listPeople(db)}
        values={values}
        errors={[{ field, message }]}
      />,
      422,
    );
  });

  app.post(`/account/people/${idParam}/access`, requireRole('administrator'), async (c) => {
    const access = (await readForm(c)).text('access');
    const by = c.var.person;
    if (by === null || !(isRole(access) || access === 'disabled')) return c.notFound();
    const changed = await changeAccess(db, clock, c.req.param('id'), access, by);
    if (changed.ok) return c.redirect('/account/people', 303);
    return c.html(
      <PeoplePage
        shell={c.var.shell}
        people={await listPeople(db)}
        errors={[{ message: changed.message }]}
      />,
      422,
    );
  });

  return app;
}
