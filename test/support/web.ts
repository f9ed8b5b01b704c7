import type { Hono } from 'hono';
import { addPerson, type Person, type Role } from '../../src/accounts/index.js';
import type { Clock } from '../../src/clock.js';
import { createApp } from '../../src/web/app.js';
import type { WebEnv } from '../../src/web/env.js';
import type { Services } from '../../src/web/services.js';
import { freshDatabase, type TestDatabase } from './database.js';

const origin = 'http://localhost:3000';

/** A message that a page sent. */
export interface SentMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Stands still until the test moves it. */
export interface TestClock extends Clock {
  forward(minutes: number): void;
}

export function testClock(start = '2026-11-20T09:00:00Z'): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    forward: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

/** The real app on a database of its own. Close it in `afterAll`. */
export interface TestSite {
  readonly app: Hono<WebEnv>;
  readonly services: Services;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly sent: SentMessage[];
  readonly log: string[];
  /** Until everything that runs behind the answers is done. */
  settled(): Promise<void>;
  get(path: string, cookie?: string): Promise<Response>;
  /** Sends a form as a browser does from a page of this site. */
  post(
    path: string,
    fields?: Record<string, string | string[]>,
    cookie?: string,
  ): Promise<Response>;
  addPerson(role: Role, name?: string): Promise<Person>;
  /** Signs the person in through the pages; the value is the cookie to send. */
  signInAs(person: Person): Promise<string>;
  close(): Promise<void>;
}

/** Puts fields where a form would: repeated names for lists. */
export function formBody(fields: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  }
  return body;
}

export function cookieOf(response: Response): string {
  return (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
}

export async function openSite(overrides: Partial<Services['config']> = {}): Promise<TestSite> {
  const database = await freshDatabase();
  const clock = testClock();
  const sent: SentMessage[] = [];
  const log: string[] = [];
  const tasks: Promise<void>[] = [];
  const services: Services = {
    db: database.db,
    clock,
    config: {
      publicUrl: origin,
      organisation: 'Example Library',
      demo: false,
      dataDir: '/nonexistent',
      ...overrides,
    },
    mailer: {
      send(message) {
        sent.push(message);
        return Promise.resolve({ kind: 'sent', answer: '250 kept by the test' });
      },
    },
    log: (line) => log.push(line),
    later: (task) => {
      tasks.push(task());
    },
    readiness: () => Promise.resolve({ ready: true, facts: { database: true } }),
  };
  const app = createApp(services);
  const base = new URL(services.config.publicUrl).origin;
  let people = 0;
  const site: TestSite = {
    app,
    services,
    database,
    clock,
    sent,
    log,
    async settled() {
      await Promise.all(tasks.splice(0));
    },
    async get(path, cookie) {
      return app.request(`${base}${path}`, { headers: cookie === undefined ? {} : { cookie } });
    },
    async post(path, fields = {}, cookie) {
      return app.request(`${base}${path}`, {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie === undefined ? {} : { cookie }) },
        body: formBody(fields),
      });
    },
    async addPerson(role, name = `Test ${role}`) {
      people += 1;
      const added = await addPerson(database.db, {
        email: `person${people}@example.org`,
        name,
        role,
      });
      if (!added.ok) throw new Error(added.message);
      return added.value;
    },
    async signInAs(person) {
      sent.length = 0;
      await site.post('/sign-in', { email: person.email });
      await site.settled();
      const link = /\/sign-in\/[\w-]+/.exec(sent[0]?.text ?? '')?.[0];
      if (link === undefined) throw new Error('no sign-in message was sent');
      return cookieOf(await site.post(link));
    },
    close: () => database.close(),
  };
  return site;
}
