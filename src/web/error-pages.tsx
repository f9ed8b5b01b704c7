import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { PageContext, Shell, WebEnv } from './env.js';
import { Layout } from './layout.js';
import type { Services } from './services.js';

/** Middleware that failed before the session was read leaves no shell behind. */
function shellOf(c: PageContext, services: Services): Shell {
  const set = c.get('shell') as Shell | undefined;
  return (
    set ?? {
      person: null,
      organisation: services.config.organisation,
      demo: services.config.demo,
      path: '/',
    }
  );
}

function MessagePage(props: { shell: Shell; title: string; text: string; code?: string }) {
  return (
    <Layout title={props.title} shell={props.shell}>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.code !== undefined && (
        <p>
          If it goes on, tell the people who run this site, with this code:{' '}
          <code>{props.code}</code>
        </p>
      )}
      <p>
        <a href="/strategies">Search the bank</a> or <a href="/">go to the home page</a>
      </p>
    </Layout>
  );
}

const titles: Readonly<Record<number, string>> = {
  400: 'This request could not be read',
  401: 'Sign in first',
  403: 'You cannot do this',
  404: 'Page not found',
  405: 'Page not found',
  409: 'Somebody was faster',
  410: 'This page is gone',
  413: 'This is too large',
  421: 'Not at this address',
  429: 'Too many requests',
};

const texts: Readonly<Record<number, string>> = {
  404: 'If you typed the address, check that it is right. If you pasted it, check that you copied all of it.',
  413: 'A form may hold up to 1 MB. Cut what you pasted into parts.',
};

/** 404 for an address that leads nowhere; handlers call it for a thing that does not exist. */
export function notFoundPage(services: Services): NotFoundHandler<WebEnv> {
  return (c) =>
    c.html(
      <MessagePage
        shell={shellOf(c, services)}
        title={titles[404] ?? ''}
        text={texts[404] ?? ''}
      />,
      404,
    );
}

/** What may go to a log: no message of the database, which repeats the values of a row (addresses among them). */
export function describeForLog(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  const known = error.message.startsWith('Failed query') ? 'Failed query' : error.message;
  return [
    `${error.name}: ${known}`,
    ...(typeof code === 'string' ? [`code ${code}`] : []),
    ...at,
  ].join('\n');
}

/** Refusals keep their sentence; a bug shows none of its own, only a code that the log knows too. */
export function errorPage(services: Services): ErrorHandler<WebEnv> {
  return (error, c) => {
    const shell = shellOf(c, services);
    if (error instanceof HTTPException && error.status < 500) {
      const text =
        error.message === '' ? (texts[error.status] ?? 'Go back and try again.') : error.message;
      return c.html(
        <MessagePage
          shell={shell}
          title={titles[error.status] ?? 'This did not work'}
          text={text}
        />,
        error.status,
      );
    }
    services.log(`${c.get('requestId')} ${c.req.method} ${routePath(c)}: ${describeForLog(error)}`);
    return c.html(
      <MessagePage
        shell={shell}
        title="Sorry, there is a problem with the service"
        text="What you entered has not been saved. Go back, keep a copy of it, and try again in a few minutes."
        code={c.get('requestId')}
      />,
      500,
    );
  };
}
