import { Hono } from 'hono';
import type { WebEnv } from '../env.js';
import type { Services } from '../services.js';
import { HomePage } from './home-page.js';
import { AccessibilityPage, CookiesPage } from './site-pages.js';

/** The home page and the pages about the site. */
export function homeRoutes(_services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/', (c) => c.html(<HomePage shell={c.var.shell} />));
  app.get('/accessibility', (c) => c.html(<AccessibilityPage shell={c.var.shell} />));
  app.get('/cookies', (c) => c.html(<CookiesPage shell={c.var.shell} />));
  return app;
}
