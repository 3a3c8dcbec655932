// The server of the built product, on the port of its first argument: Next, behind what sends everything packed. What Next
// would pack for every reader anew, and only with gzip, goes out as `pack.mjs` left it; pages and files are packed as they go.
import { createServer } from "node:http";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import sirv from "sirv";
import { keptAnswers } from "./kept-answers.mjs";
import { paintFirst } from "./paint-first.mjs";
import { buildFolder, root } from "./project.mjs";

const port = Number(process.argv[2]);
const app = next({ dir: root, port });
await app.prepare();
const answer = app.getRequestHandler();

const partsAt = "/_next/static";
/** Their names change with what they hold. */
const parts = sirv(join(buildFolder(), "static"), {
  immutable: true,
  maxAge: 365 * 24 * 60 * 60,
  brotli: true,
  gzip: true,
});
/** Level 5 takes as long as gzip, and packs pages a quarter smaller. */
const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });

const kept = keptAnswers(process.env.TENFOLD_DATA ?? join(root, "data"));

createServer((request, response) => {
  // The `Request` that routes are given cannot be of this method; it is refused as the others are.
  if (request.method === "TRACE") request.method = "PUT";
  kept(request, response, () => {
    if (request.url?.startsWith(`${partsAt}/`)) sendPart(request, response);
    else pack(request, response, () => sendPage(request, response));
  });
}).listen(port, () => {
  console.log("Ready");
  void makeFirstPages();
});

/**
 * What somebody who comes is likely to ask for first, as Chromium asks: a page that is made for the first time takes long. Why
 * one cannot be made is said to whoever asks for it.
 */
async function makeFirstPages() {
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  for (const page of ["/", "/explore", "/import", "/claims", "/compare", "/article", "/data"])
    await fetch(`http://localhost:${port}${page}`, { headers })
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
}

function sendPart(request, response) {
  const { url } = request;
  request.url = url.slice(partsAt.length);
  parts(request, response, () => {
    request.url = url;
    answer(request, response);
  });
}

function sendPage(request, response) {
  paintFirst(response);
  answer(request, response);
}
