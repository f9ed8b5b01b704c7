import type { LookupAddress } from 'node:dns';
import { lookup, Resolver } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';

/**
 * Every address of a name, first by the file of hosts, then by the name servers, as the system would look it up, but
 * without a thread: the system's own look-up has two for the whole process, and a few names whose servers are silent would hold up all
 * others. It is asked for short names, and for what name servers do not know. Rejects where nobody knows the name, or nobody answers.
 */
export async function resolveName(
  hostname: string,
  hostsFile = '/etc/hosts',
): Promise<readonly LookupAddress[]> {
  const name = hostname.replace(/\.$/, '');
  if (!name.includes('.')) return lookup(hostname, { all: true });
  const here = await inHostsFile(name, hostsFile);
  if (here.length > 0) return here;
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

/** The file lists an address and its names on each line, `#` begins a comment (hosts(5)); where there is none, it names nothing. */
async function inHostsFile(name: string, path: string): Promise<LookupAddress[]> {
  const text = (await readFile(path, 'utf8').catch(() => '')).toLowerCase();
  if (!text.includes(name)) return [];
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    const family = isIP(address);
    return family !== 0 && names.includes(name) ? [{ address, family }] : [];
  });
}
