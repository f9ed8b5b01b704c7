import { startChild, type Child } from './child.js';

/** Runs `searchbank` from the sources, as a real process, with these settings and none of this one's. */
export function searchbank(args: string[], env: Record<string, string> = {}): Child {
  const clean: NodeJS.ProcessEnv = {
    DATABASE_URL: '',
    SMTP_URL: '',
    PUBLIC_URL: '',
    PORT: '0',
    // A test must not go out into the network.
    FEEDS_FILE: 'test/support/no-feeds.json',
    ...env,
  };
  return startChild(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { env: clean });
}
