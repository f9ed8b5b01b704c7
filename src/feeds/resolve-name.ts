import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';

/**
 * Every address of a name. The name servers are asked without a thread: the system's own look-up has two for the whole process,
 * and a few names whose servers are silent would hold up all others. It is asked for short names, and for
 * what the name servers do not know, which may stand in a file of hosts. Rejects where nobody knows the name, or nobody answers.
 */
export async function resolveName(hostname: string): Promise<readonly LookupAddress[]> {
  const name = hostname.replace(/\.$/, '');
  if (!name.includes('.')) return lookup(hostname, { all: true });
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  const answers = await Promise.allSettled([
    resolver.resolve4(name).then((list) => list.map((address) => ({ address, family: 4 }))),
    resolver.resolve6(name).then((list) => list.map((address) => ({ address, family: 6 }))),
  ]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (found.length > 0) return found;
  const isSilent = answers.some(
    (answer) =>
      answer.status === 'rejected' && (answer.reason as { code?: unknown }).code === 'ETIMEOUT',
  );
  if (isSilent) throw new Error('The name servers do not answer.');
  return lookup(hostname, { all: true });
}
