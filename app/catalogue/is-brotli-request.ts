/**
 * Requests for a catalogue that are answered with Brotli. Next drops `Content-Encoding` from what a route answers, so
 * `next.config.js` writes it, for addresses and headers of just these forms.
 */
export const hashPattern = "[0-9a-f]{64}";
export const brotliPattern = "(?!.*\\bbr\\s*;\\s*q=0).*\\bbr\\b.*";

const address = new RegExp(`^${hashPattern}\\.json$`);
const accepted = new RegExp(`^${brotliPattern}$`);

export const isBrotliRequest = (request: Request, hash: string): boolean =>
  address.test(hash) && accepted.test(request.headers.get("accept-encoding") ?? "");
