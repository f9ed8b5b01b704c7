import { Hono } from 'hono';
import { everything, type StrategySearch } from '../../bank/index.js';
import { listIssues, listTopics } from '../../bulletins/index.js';
import type { WebEnv } from '../env.js';
import type { Services } from '../services.js';
import { HomePage } from './home-page.js';
import { AccessibilityPage, CookiesPage } from './site-pages.js';

/** The home page and the pages about the site. */
export function homeRoutes({ db }: Services, search: StrategySearch): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/', async (c) => {
    const [newest, topics, issues] = await Promise.all([
      search({ ...everything, sort: 'newest' }),
      listTopics(db),
      listIssues(db, { statuses: ['sent'] }),
    ]);
    return c.html(
      <HomePage shell={c.var.shell} newest={newest} topics={topics} issues={issues.slice(0, 5)} />,
    );
  });
  app.get('/accessibility', (c) => c.html(<AccessibilityPage shell={c.var.shell} />));
  app.get('/cookies', (c) => c.html(<CookiesPage shell={c.var.shell} />));
  return app;
}
