// Lets a page be seen before its scripts run. A browser runs an async script as soon as it has it; over a fast line or from
// its cache that is before the first frame, and over a slow one the scripts take from the line what the picture needs. What is
// done to the page until then is repeated (`components/ui/early-input.ts`). And lets a browser read on while style sheets are
// still coming: behind one it holds back every script that stands in the page, and with it all that follows.

const asyncScript = /<script src="(\/_next\/static\/[^"]+)" async="">/g;
/** It would be asked for before what the picture needs. */
const scriptAhead = /<link rel="preload" as="script"[^>]*>/g;
const waitingScript = '<script data-src="$1">';
const styleSheet = /<link rel="stylesheet"[^>]*>/g;
const endOfHead = "</head>";

/**
 * Stands at the end of the page. What `components/import/large-start.ts` begins goes first, and the scripts come while it is drawn.
 * A page in the background shows no frame and does not wait.
 */
function runScripts() {
  const addresses = [...document.querySelectorAll("script[data-src]")].map(({ dataset }) => dataset.src);
  const add = (name, properties) => document.head.append(Object.assign(document.createElement(name), properties));
  const ask = () => {
    for (const href of addresses) add("link", { rel: "preload", as: "script", href });
  };
  const run = () => {
    for (const src of addresses) add("script", { src });
  };
  if (document.hidden) run();
  else Promise.resolve(globalThis.tenfoldAwaited?.then(ask)).then(() => requestAnimationFrame(() => setTimeout(run)));
}
const runner = `<script>(${String(runScripts).replace(/\s+/g, " ")})()</script>`;

/**
 * Changes the pages that go out by a response, part by part; whatever else goes out stays as it is.
 *
 * @param {import("node:http").ServerResponse} response
 */
export function paintFirst(response) {
  const { write, end } = response;
  const change = pageChange();
  const isPage = () => {
    if (!String(response.getHeader("content-type") ?? "").startsWith("text/html")) return false;
    if (!response.headersSent) response.removeHeader("content-length");
    return true;
  };
  response.write = (chunk, encoding, done) => {
    if (!isPage()) return write.call(response, chunk, encoding, done);
    return write.call(response, change(bytesOf(chunk, encoding), false), [encoding, done].find(isFunction));
  };
  response.end = (chunk, encoding, done) => {
    if (!isPage()) return end.call(response, chunk, encoding, done);
    return end.call(response, change(bytesOf(chunk, encoding), true), [chunk, encoding, done].find(isFunction));
  };
}

const isFunction = (value) => typeof value === "function";

function bytesOf(chunk, encoding) {
  if (chunk === undefined || chunk === null || isFunction(chunk)) return Buffer.alloc(0);
  return typeof chunk === "string" ? Buffer.from(chunk, isFunction(encoding) ? "utf8" : encoding) : Buffer.from(chunk);
}

/**
 * What changes a page that comes in parts: its scripts wait for the first frame, its style sheets stand at the end of its head.
 * A tag that a part cuts is held back for the next. Bytes are read as Latin-1, which leaves every one as it is.
 *
 * @returns {(bytes: Buffer, isLast: boolean) => Buffer}
 */
export function pageChange() {
  let heldBack = "";
  let isWaiting = false;
  /** Until the head ends. */
  const styleSheets = [];
  let isInHead = true;
  const moved = (part) => {
    if (!isInHead) return part;
    const end = part.indexOf(endOfHead);
    isInHead = end < 0;
    const head = isInHead ? part : part.slice(0, end);
    styleSheets.push(...(head.match(styleSheet) ?? []));
    const rest = head.replace(styleSheet, "");
    return isInHead ? rest : rest + styleSheets.join("") + part.slice(end);
  };
  return (bytes, isLast) => {
    const text = heldBack + bytes.toString("latin1");
    const open = text.lastIndexOf("<");
    const end = isLast || open < 0 || text.includes(">", open) ? text.length : open;
    heldBack = text.slice(end);
    const part = moved(text.slice(0, end)).replace(scriptAhead, "");
    const waiting = part.replace(asyncScript, waitingScript);
    isWaiting ||= waiting !== part;
    return Buffer.from(isWaiting ? waiting.replace("</body>", `${runner}</body>`) : waiting, "latin1");
  };
}
