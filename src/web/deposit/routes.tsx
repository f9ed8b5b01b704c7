import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  deposit,
  findDuplicates,
  findStrategy,
  longestText,
  mayChange,
  readStrategy,
  revise,
} from '../../bank/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import type { Services } from '../services.js';
import { CheckPage } from './check-page.js';
import {
  checkForm,
  chosenPlatform,
  emptyForm,
  formOf,
  readDepositForm,
  toStrategy,
  withFacts,
  type DepositForm,
} from './deposit-form.js';
import { DetailsPage } from './details-page.js';
import { PastePage } from './paste-page.js';
import { ReadPage } from './read-page.js';
import { SignInFirstPage } from './sign-in-first-page.js';

function textErrors(form: DepositForm): FormError[] {
  if (form.text.trim() === '') return [{ field: 'text', message: 'Paste the search history' }];
  if (form.text.length > longestText) {
    return [{ field: 'text', message: 'Paste one strategy at a time: up to 300,000 characters' }];
  }
  if (readStrategy(form.text, chosenPlatform(form)).strategy.lines.length === 0) {
    return [{ field: 'text', message: 'No search line was found: paste the lines of the history' }];
  }
  return [];
}

/**
 * From a pasted history to a strategy in the bank: paste, read back, details, check, deposited. Each page holds all
 * that has been entered, so that nothing depends on a session; only the last steps ask who it is.
 */
export function depositRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock } = services;

  /** The strategy that gets a new version; null for a new strategy. */
  async function revised(c: PageContext, slug: string) {
    if (slug === '') return null;
    const strategy = await findStrategy(db, slug);
    if (strategy?.status !== 'published') throw new HTTPException(404);
    if (c.var.person !== null && !mayChange(c.var.person, strategy)) {
      throw new HTTPException(403, {
        message: 'Only its depositor and editors may add a version to a strategy.',
      });
    }
    return strategy;
  }

  app.get('/deposit', async (c) => {
    const strategy = await revised(c, c.req.query('of') ?? '');
    const form = strategy === null ? emptyForm() : formOf(strategy);
    return c.html(<PastePage shell={c.var.shell} form={form} />);
  });

  async function readBack(c: PageContext, form: DepositForm) {
    const errors = textErrors(form);
    if (errors.length > 0) {
      return c.html(<PastePage shell={c.var.shell} form={form} errors={errors} />, 422);
    }
    const strategy = await revised(c, form.of);
    const reading = readStrategy(form.text, chosenPlatform(form));
    const duplicates = await findDuplicates(db, reading, strategy?.id ?? null);
    return c.html(
      <ReadPage shell={c.var.shell} form={form} reading={reading} duplicates={duplicates} />,
    );
  }

  async function finish(c: PageContext, form: DepositForm) {
    const { person } = c.var;
    if (person === null) return c.html(<SignInFirstPage shell={c.var.shell} form={form} />, 401);
    const strategy = toStrategy(form);
    const result =
      form.of === ''
        ? await deposit(db, clock, strategy, person)
        : await revise(db, clock, form.of, { ...strategy, changeNote: form.changeNote }, person);
    if (result.ok) {
      const slug = 'slug' in result.value ? result.value.slug : form.of;
      return c.redirect(`/strategies/${slug}?from=deposit`, 303);
    }
    const errors = [{ field: 'text', message: result.message }];
    return c.html(<PastePage shell={c.var.shell} form={form} errors={errors} />, 422);
  }

  app.post('/deposit', async (c) => {
    const sent = await readForm(c);
    const form = readDepositForm(sent);
    const { shell, person } = c.var;
    const step = sent.text('step');
    if (step === 'paste') return c.html(<PastePage shell={shell} form={form} />);
    if (step === 'read' || textErrors(form).length > 0) return readBack(c, form);
    if (person === null) return c.html(<SignInFirstPage shell={shell} form={form} />, 401);
    const filled = withFacts(form, person.name);
    if (step === 'details') return c.html(<DetailsPage shell={shell} form={filled} />);
    const errors = checkForm(form, clock.now().toISOString().slice(0, 10));
    if (errors.length > 0) {
      return c.html(<DetailsPage shell={shell} form={filled} errors={errors} />, 422);
    }
    if (step === 'deposit') return finish(c, form);
    const reading = readStrategy(form.text, chosenPlatform(form));
    return c.html(<CheckPage shell={shell} form={form} reading={reading} />);
  });

  return app;
}
