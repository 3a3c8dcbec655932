// Pages that have been made once, as they went out. A page is a function of its address and the tables: while these stay as
// they are, making it anew takes tens of milliseconds and comes to the same bytes.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a browser says of itself and of its errand, and no page depends on. Whatever else is said keeps a page apart. */
const ofBrowser = new Set([
  "accept",
  "accept-language",
  "cache-control",
  "connection",
  "cookie",
  "dnt",
  "forwarded",
  "keep-alive",
  "pragma",
  "priority",
  "referer",
  "save-data",
  "te",
  "upgrade-insecure-requests",
  "user-agent",
  "via",
  "x-forwarded-for",
  "x-real-ip",
]);
const isOfBrowser = (name) => ofBrowser.has(name) || name.startsWith("sec-");

const kinds = /^text\/(?:html|x-component)\b/;

/**
 * Answers with a page that is kept, or lets `next` make it and keeps it. The least recently asked for go first.
 *
 * @param {string} folder of the tables
 * @param {number} mostBytes that pages take, packed
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void}
 */
export function keptPages(folder, mostBytes = 64 * 2 ** 20) {
  /** @type {Map<string, { readonly headers: import("node:http").OutgoingHttpHeaders, readonly body: Buffer }>} */
  const kept = new Map();
  let bytes = 0;
  let tables = "";
  const drop = (address) => {
    bytes -= kept.get(address)?.body.length ?? 0;
    kept.delete(address);
  };
  const keep = (address, page) => {
    drop(address);
    if (page.body.length > mostBytes) return;
    kept.set(address, page);
    bytes += page.body.length;
    for (const [oldest] of kept) {
      if (bytes <= mostBytes) return;
      drop(oldest);
    }
  };
  return (request, response, next) => {
    if (request.method !== "GET") return next();
    const now = stateOf(folder);
    if (now !== tables) {
      tables = now;
      kept.clear();
      bytes = 0;
    }
    const address = addressOf(request);
    const page = kept.get(address);
    if (page === undefined) {
      record(response, (made) => tables === now && keep(address, made));
      return next();
    }
    keep(address, page);
    response.writeHead(200, { ...page.headers, "content-length": page.body.length });
    response.end(page.body);
  };
}

/** Names, sizes and times of the files of a folder. */
function stateOf(folder) {
  try {
    return readdirSync(folder)
      .map((name) => {
        const { mtimeMs, size } = statSync(join(folder, name));
        return `${name}:${mtimeMs}:${size}`;
      })
      .join();
  } catch {
    return String(process.hrtime.bigint());
  }
}

const addressOf = ({ url, headers }) =>
  JSON.stringify([
    url,
    Object.entries(headers)
      .filter(([name]) => !isOfBrowser(name))
      .sort(),
  ]);

/** Tells of a whole page, as it goes out. */
function record(response, tell) {
  const { write, end } = response;
  const parts = [];
  const take = (chunk, encoding) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8"));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  response.write = (chunk, ...rest) => {
    take(chunk, rest[0]);
    return write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    take(chunk, rest[0]);
    return end.call(response, chunk, ...rest);
  };
  response.once("finish", () => {
    const headers = response.getHeaders();
    const isPage = response.statusCode === 200 && kinds.test(String(headers["content-type"] ?? ""));
    if (isPage && headers["set-cookie"] === undefined) tell({ headers, body: Buffer.concat(parts) });
  });
}
