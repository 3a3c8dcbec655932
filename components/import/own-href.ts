/** Of an address, where it is; only this host is asked, whatever the port. */
export function ownHref(address: string): string | undefined {
  if (!URL.canParse(address, window.location.href)) return undefined;
  const { hostname, href } = new URL(address, window.location.href);
  return hostname === window.location.hostname ? href : undefined;
}
