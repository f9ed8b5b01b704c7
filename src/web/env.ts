import type { Context } from 'hono';
import type { Person } from '../accounts/index.js';

/** What a page's frame needs to know of the request and of the installation. */
export interface Shell {
  /** Who is signed in; null for a visitor. */
  readonly person: Person | null;
  /** Who runs this installation. */
  readonly organisation: string;
  readonly demo: boolean;
  /** Of this request, to come back to after signing in. */
  readonly path: string;
}

/** Values that middleware sets for every handler. */
export interface WebEnv {
  Variables: {
    person: Person | null;
    shell: Shell;
    requestId: string;
  };
}

export type PageContext = Context<WebEnv>;
