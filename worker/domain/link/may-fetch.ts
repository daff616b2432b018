/**
 * Whether the clock may ask an address that somebody wrote whether it answers: http or https, the usual ports, a public
 * name, and never ourselves. What is not plainly such an address is not asked: no user in it, no number for a host
 * (however it is written), no sign that programs read differently.
 */
export function mayFetch(url: string, ownHosts: readonly string[]): boolean {
  const { host, port } = plainAddress.exec(url)?.groups ?? {};
  return host !== undefined && usualPorts.includes(port) && isPublicName(host.toLowerCase(), ownHosts);
}

const plainAddress = /^https?:\/\/(?<host>[a-z0-9.-]{1,253})(?::(?<port>\d{1,5}))?(?:[/?#][\x21-\x7e]*)?$/i;
const usualPorts: readonly (string | undefined)[] = [undefined, "80", "443"];

const isPublicName = (host: string, ownHosts: readonly string[]): boolean =>
  publicName.test(host) &&
  !privateEndings.some((ending) => isWithin(host, ending)) &&
  !ownHosts.some((own) => isWithin(host, own.toLowerCase()));

/** Labels of letters, digits and inner hyphens, the last of them no number: names in other scripts come as `xn--…`. */
const publicName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/** Names that stand for this machine, for a private network or for nothing (RFC 6761, RFC 6762, and what routers use). */
const privateEndings = [
  "localhost",
  "localdomain",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "arpa",
  "onion",
  "alt",
  "test",
  "example",
  "invalid",
];

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
