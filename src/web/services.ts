import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import type { Outbound } from '../feeds/index.js';
import type { Mailer } from '../mail/index.js';

/** What the pages need of the configuration. */
export interface SiteConfig {
  /** Address of this installation as readers type it: `https://bank.example.org`. */
  readonly publicUrl: string;
  /** Who runs it: in the footer of every page. */
  readonly organisation: string;
  readonly demo: boolean;
  /** Holds the outbox. */
  readonly dataDir: string;
  /** Where it is set, there is no outbox. */
  readonly smtpUrl?: string | undefined;
}

/** Whether work can be taken: answered at /readyz. */
export interface Readiness {
  readonly ready: boolean;
  /** Facts for whoever watches the service: figures and words, no details of rows. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** Everything that pages are given. `main.ts` wires the real ones, tests their own. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: SiteConfig;
  readonly mailer: Mailer;
  /** One line for the operator's log. */
  readonly log: (line: string) => void;
  /** Runs a task behind the answer; failures are logged. */
  readonly later: (task: () => Promise<void>) => void;
  readonly readiness: () => Promise<Readiness>;
  /** Does what is due of one job at once, beside the schedule; absent where this process runs no jobs. */
  readonly run?: ((job: 'pull' | 'compile' | 'send') => Promise<void>) | undefined;
  /** Reads an address that an editor gives; one that reaches public addresses only where it is absent. */
  readonly outbound?: Outbound | undefined;
  /** Keeps feeds.json in step with the list of sources; absent where the list is not the operator's (the demo). */
  readonly feedsChanged?: (() => Promise<void>) | undefined;
}
