import ipaddr from 'ipaddr.js';

/**
 * Addresses that Searchbank may be led to although they are not public: the intranet feeds an administrator named.
 * Each entry is a host (`feeds.trust.nhs.uk`), a host with a port (`127.0.0.1:8080`), or a network (`10.20.0.0/16`).
 */
export interface AllowedAddresses {
  host(hostname: string, port: number): boolean;
  address(address: string): boolean;
}

export function readAllowList(entries: readonly string[]): AllowedAddresses {
  const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  const hosts = new Set<string>();
  for (const entry of entries
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== ''))
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else hosts.add(entry);
  return {
    host: (hostname, port) => {
      const name = hostname.toLowerCase().replace(/\.$/, '');
      return hosts.has(name) || hosts.has(`${name}:${port}`);
    },
    address: (address) => {
      if (!ipaddr.isValid(address)) return false;
      const parsed = ipaddr.process(address);
      return networks.some(
        ([network, bits]) => parsed.kind() === network.kind() && parsed.match(network, bits),
      );
    },
  };
}

/** IPv4 addresses that IPv6 forms carry inside: mapped, compatible, NAT64, 6to4, Teredo. */
function embedded(address: ipaddr.IPv6): ipaddr.IPv4[] {
  const bytes = address.toByteArray();
  const at = (from: number, flip = 0): ipaddr.IPv4 =>
    new ipaddr.IPv4(bytes.slice(from, from + 4).map((byte) => byte ^ flip));
  const range = address.range();
  if (range === 'ipv4Mapped' || bytes.slice(0, 12).every((byte) => byte === 0)) return [at(12)];
  if (range === 'rfc6052') return [at(12)];
  if (range === '6to4') return [at(2)];
  if (range === 'teredo') return [at(4), at(12, 0xff)];
  return [];
}

/** Whether an address literal belongs to the public internet. Every form that carries or hides another kind says no. */
export function isPublicAddress(literal: string): boolean {
  const text = literal.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return (
    address.kind() === 'ipv4' ||
    embedded(address as ipaddr.IPv6).every((inner) => inner.range() === 'unicast')
  );
}
