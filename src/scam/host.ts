import { decodeLabel } from './punycode.js';

/** The host of a link as it is read: international labels decoded, nothing after it. Empty where there is none. */
export function hostOf(link: string): string {
  const rest = link.replace(/^[a-z]{2,6}:\/\//, '');
  const authority = rest.split(/[/?#]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host
    .split('.')
    .map((label) => decodeLabel(label))
    .join('.');
}

/** True when the host is one of the domains or below one. */
export function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
