import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { createStrategySearch } from '../bank/index.js';
import { accountRoutes } from './account/routes.js';
import { bulletinRoutes } from './bulletins/routes.js';
import { citeRoutes } from './cite/routes.js';
import { deskRoutes } from './desk/routes.js';
import { depositRoutes } from './deposit/routes.js';
import type { WebEnv } from './env.js';
import { errorPage, notFoundPage } from './error-pages.js';
import { feedRoutes } from './feeds/routes.js';
import { homeRoutes } from './home/routes.js';
import { knownHost } from './middleware/known-host.js';
import { sameSiteOnly } from './middleware/same-site-only.js';
import { securityHeaders } from './middleware/security-headers.js';
import { session } from './middleware/session.js';
import { staticFiles } from './middleware/static-files.js';
import { outboxRoutes } from './outbox/routes.js';
import { recordRoutes } from './records/routes.js';
import type { Services } from './services.js';
import { subscribeRoutes } from './subscribe/routes.js';
import { topicRoutes } from './topics/routes.js';
import { strategiesRoutes } from './strategies/routes.js';

const largestBody = 1024 * 1024;

/** The whole site over its services. Each area is one line below. */
export function createApp(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const search = createStrategySearch(services.db);

  app.use(async (c, next) => {
    c.set('requestId', randomUUID().slice(0, 8));
    await next();
  });
  app.use(securityHeaders({ https: services.config.publicUrl.startsWith('https:') }));
  app.use(async (c, next) => {
    // PostgreSQL keeps no NUL: an address with one leads nowhere.
    if (/%00/.test(c.req.url)) throw new HTTPException(400);
    await next();
  });
  app.use(staticFiles);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const { ready, facts } = await services.readiness();
    return c.json({ ready, ...facts }, ready ? 200 : 503);
  });
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  app.use(knownHost(services.config.publicUrl));
  app.use(sameSiteOnly(services.config.publicUrl));
  app.use(session(services));

  app.route('/', homeRoutes(services, search));
  app.route('/', strategiesRoutes(services, search));
  app.route('/', depositRoutes(services));
  app.route('/', accountRoutes(services));
  app.route('/', topicRoutes(services));
  app.route('/', bulletinRoutes(services));
  app.route('/', citeRoutes(services));
  app.route('/', recordRoutes(services));
  app.route('/', subscribeRoutes(services));
  app.route('/', deskRoutes(services));
  app.route('/', feedRoutes(services));
  app.route('/', outboxRoutes(services));

  app.notFound(notFoundPage(services));
  app.onError(errorPage(services));
  return app;
}
