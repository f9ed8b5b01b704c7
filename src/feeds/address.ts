import { isIPv6 } from 'node:net';
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
    else hosts.add(entry.replace(/\[([^\]]*)\]/, (_, inside: string) => `[${spelt(inside)}]`));
  return {
    host: (hostname, port) => {
      const name = isIPv6(hostname)
        ? `[${spelt(hostname)}]`
        : hostname.toLowerCase().replace(/\.$/, '');
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

/** An IPv6 address in the one way that URLs spell it. */
function spelt(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.parse(address).toString() : address;
}

/**
 * Whether an address literal belongs to the public internet. A form that carries another address inside says no, whichever that
 * is: to ipaddr.js the mapped, NAT64, 6to4 and Teredo ones are ranges of their own.
 */
export function isPublicAddress(literal: string): boolean {
  const text = literal.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  // ::1.2.3.4 and its like lie in no range of ipaddr.js.
  const isCompatible =
    address.kind() === 'ipv6' &&
    address
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0);
  return address.range() === 'unicast' && !isCompatible;
}
