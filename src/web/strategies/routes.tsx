import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  findStrategy,
  listVersions,
  mayChange,
  readStrategy,
  toCsv,
  toJson,
  toRis,
  withdraw,
  type BankedStrategy,
  type StrategySearch,
} from '../../bank/index.js';
import { isPlatform, translate, type Platform } from '../../strategy/index.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { ResultsPage } from './results-page.js';
import { queryHref, readQuery } from './search-form.js';
import { StrategyPage } from './strategy-page.js';
import type { TakeWish } from './take-form.js';
import { WithdrawPage, WithdrawnPage } from './withdraw-pages.js';

/** What a reader can take away: by the ending of the address. */
const exports: Readonly<
  Record<string, { type: string; body: (strategy: BankedStrategy, publicUrl: string) => string }>
> = {
  txt: { type: 'text/plain; charset=utf-8', body: ({ version }) => version.text },
  json: {
    type: 'application/json; charset=utf-8',
    body: (strategy, publicUrl) => `${JSON.stringify(toJson(strategy, publicUrl), null, 2)}\n`,
  },
  csv: { type: 'text/csv; charset=utf-8', body: (strategy) => toCsv(strategy) },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', body: toRis },
};

/** The syntax and shape that an address asks for; null for the text as deposited. */
function readWish(c: PageContext, from: Platform): TakeWish | null {
  const to = c.req.query('to') ?? '';
  const shape = c.req.query('shape') === 'single' ? 'single' : 'lines';
  return isPlatform(to) && (to !== from || shape === 'single') ? { to, shape } : null;
}

/** `line` is the place, from 1, of a line that is wanted alone, with all that it names; for one search. */
function translated(
  strategy: BankedStrategy,
  { to, shape }: TakeWish,
  line: number | undefined,
): string {
  const { version } = strategy;
  const read = readStrategy(version.text, version.platform).strategy;
  const known = line !== undefined && read.lines[line - 1] !== undefined;
  return translate(read, to, { shape, ...(known ? { line: line - 1 } : {}) }).text;
}

/** Finding a strategy, reading it and taking it away. */
export function strategiesRoutes(services: Services, search: StrategySearch): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config } = services;

  app.get('/strategies', async (c) => {
    const query = readQuery(new URL(c.req.url));
    const result = await search(query);
    if (query.page > result.lastPage) return c.redirect(queryHref({ ...query, page: 1 }), 303);
    return c.html(<ResultsPage shell={c.var.shell} query={query} result={result} />);
  });

  async function show(c: PageContext, slug: string, number?: number) {
    const strategy = await findStrategy(db, slug, number);
    if (strategy === undefined) return c.notFound();
    if (strategy.status === 'withdrawn') {
      return c.html(<WithdrawnPage shell={c.var.shell} strategy={strategy} />, 410);
    }
    return c.html(
      <StrategyPage
        shell={c.var.shell}
        strategy={strategy}
        versions={await listVersions(db, strategy.id)}
        words={c.req.query('q') ?? ''}
        wish={readWish(c, strategy.version.platform)}
        deposited={c.req.query('from') === 'deposit'}
        mayChange={mayChange(c.var.person, strategy)}
        publicUrl={config.publicUrl}
      />,
    );
  }

  async function download(c: PageContext, slug: string, ending: string, number?: number) {
    const kind = Object.hasOwn(exports, ending) ? exports[ending] : undefined;
    const strategy = await findStrategy(db, slug, number);
    if (kind === undefined || strategy?.status !== 'published') return c.notFound();
    const wish = ending === 'txt' ? readWish(c, strategy.version.platform) : null;
    const place = /^[0-9]{1,6}$/.exec(c.req.query('line') ?? '')?.[0];
    const line = wish?.shape === 'single' && place !== undefined ? Number(place) : undefined;
    const name = [
      `${slug}-v${strategy.version.number}`,
      ...(wish === null ? [] : [wish.to]),
      ...(line === undefined ? [] : [`line-${line}`]),
    ].join('-');
    c.header('Content-Type', kind.type);
    c.header('Content-Disposition', `attachment; filename="${name}.${ending}"`);
    return c.body(
      wish === null ? kind.body(strategy, config.publicUrl) : translated(strategy, wish, line),
    );
  }

  app.get('/strategies/:file{[a-z0-9-]+\\.(?:txt|json|csv|ris)}', (c) => {
    const [slug = '', ending = ''] = c.req.param('file').split('.');
    return download(c, slug, ending);
  });
  app.get('/strategies/:slug/versions/:file{[0-9]{1,6}\\.(?:txt|json|csv|ris)}', (c) => {
    const [number = '', ending = ''] = c.req.param('file').split('.');
    return download(c, c.req.param('slug'), ending, Number(number));
  });
  app.get('/strategies/:slug', (c) => show(c, c.req.param('slug')));
  app.get('/strategies/:slug/versions/:number{[0-9]{1,6}}', (c) =>
    show(c, c.req.param('slug'), Number(c.req.param('number'))),
  );

  async function ownStrategy(c: PageContext, slug: string): Promise<BankedStrategy> {
    const strategy = await findStrategy(db, slug);
    if (strategy?.status !== 'published') throw new HTTPException(404);
    if (!mayChange(c.var.person, strategy)) {
      throw new HTTPException(403, {
        message: 'Only its depositor and editors may withdraw a strategy.',
      });
    }
    return strategy;
  }

  app.get('/strategies/:slug/withdraw', requireRole('contributor'), async (c) =>
    c.html(
      <WithdrawPage shell={c.var.shell} strategy={await ownStrategy(c, c.req.param('slug'))} />,
    ),
  );

  app.post('/strategies/:slug/withdraw', requireRole('contributor'), async (c) => {
    const strategy = await ownStrategy(c, c.req.param('slug'));
    const reason = (await readForm(c)).text('reason');
    if (c.var.person === null) return c.notFound();
    const result = await withdraw(db, clock, strategy.slug, reason, c.var.person);
    if (result.ok) return c.redirect(`/strategies/${strategy.slug}`, 303);
    const errors = [{ field: 'reason', message: result.message }];
    return c.html(
      <WithdrawPage shell={c.var.shell} strategy={strategy} errors={errors} reason={reason} />,
      422,
    );
  });

  return app;
}
