// Pages that have been made once, and their scripts, styles and fonts, as they went out. A page is a function of its address and
// the tables: while these stay as they are, making it anew takes tens of milliseconds and comes to the same bytes.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a browser says of itself and of its errand, and no answer depends on. Whatever else is said keeps answers apart. */
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

/** Files that are drawn or exported are kept where they are made. */
const kinds = /^(?:text\/(?:html|x-component|css|javascript)|application\/javascript|font\/woff2)\b/;

/**
 * Answers as it did before, or lets `next` answer and keeps that. The least recently asked for go first.
 *
 * @param {string} folder of the tables
 * @param {number} mostBytes that answers take, packed, with what was asked
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void}
 */
export function keptAnswers(folder, mostBytes = 64 * 2 ** 20) {
  /** @type {Map<string, { readonly headers: import("node:http").OutgoingHttpHeaders, readonly body: Buffer }>} */
  const kept = new Map();
  let bytes = 0;
  let tables = "";
  const sizeOf = (address, { body }) => address.length + body.length;
  const drop = (address) => {
    const answer = kept.get(address);
    if (answer !== undefined) bytes -= sizeOf(address, answer);
    kept.delete(address);
  };
  const keep = (address, answer) => {
    drop(address);
    if (sizeOf(address, answer) > mostBytes) return;
    kept.set(address, answer);
    bytes += sizeOf(address, answer);
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
    const answer = kept.get(address);
    if (answer === undefined) {
      record(response, (made) => tables === now && keep(address, made));
      return next();
    }
    keep(address, answer);
    response.writeHead(200, { ...answer.headers, "content-length": answer.body.length });
    response.end(answer.body);
  };
}

/** Names, sizes and times of the files of a folder; of one that cannot be read, something else each time. */
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

/** Tells of a whole answer, as it goes out. */
function record(response, tell) {
  const { writeHead, write, end } = response;
  const parts = [];
  let inHead = {};
  const take = (chunk, encoding) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8"));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  // Headers that are given here alone are not told afterwards.
  response.writeHead = (status, ...rest) => {
    const given = rest.at(-1);
    if (typeof given === "object") inHead = Array.isArray(given) ? undefined : given;
    return writeHead.call(response, status, ...rest);
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
    if (inHead === undefined || response.statusCode !== 200) return;
    const headers = { ...response.getHeaders(), ...lowered(inHead) };
    if (kinds.test(String(headers["content-type"] ?? "")) && headers["set-cookie"] === undefined)
      tell({ headers, body: Buffer.concat(parts) });
  });
}

const lowered = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
