import { UnreadableFile } from "@/lib/columns/byte-source";
import { type OpenedColumns, openColumns, type ReadSoFar } from "@/lib/columns/open-columns";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import { issuesBlob, rowsCsv } from "./large-csv";
import type { LargeReply, LargeRequest } from "./large-protocol";
import { likelyViews } from "./likely-views";

/** Holds the columns of one large file and answers views of it, away from the page. */

type OpenRequest = Extract<LargeRequest, { readonly kind: "open" }>;

let opened: { readonly file: OpenedColumns; readonly answers: LargeAnswers } | undefined;

/** The first picture is of so many rows; each next one of so many times more, so that all of them cost less than the last. */
const firstPicture = 20_000;
const pictureGrowth = 4;
const tellEveryMs = 60;
/** A picture of a part is not worth its time where all of the file will be there as soon. */
const leastWaitMs = 300;

/** The points of a picture are handed over, not copied. */
function reply(message: LargeReply): void {
  const grid = "answer" in message ? message.answer.picture?.grid : undefined;
  globalThis.postMessage(message, { transfer: grid === undefined ? [] : [grid.cells.buffer, grid.counts.buffer] });
}

globalThis.addEventListener("message", ({ data }: MessageEvent<LargeRequest>) => {
  if (data.kind === "open") open(data).catch((error: unknown) => reply({ kind: "failed", reason: reasonOf(error) }));
  else if (opened !== undefined) reply(replyTo(data, opened.file, opened.answers));
});

const reasonOf = (error: unknown): string => {
  if (error instanceof UnreadableFile) return error.message;
  return error instanceof RangeError ? "it needs more memory than the browser gives; split it" : String(error);
};

function replyTo(request: Exclude<LargeRequest, OpenRequest>, file: OpenedColumns, answers: LargeAnswers): LargeReply {
  if (request.kind === "view")
    return { kind: "answer", ticket: request.ticket, answer: answers.answerTo(request.view) };
  const { view } = request;
  return {
    kind: "file",
    file: view === undefined ? issuesBlob(file.issues) : rowsCsv(file.table, answers.rowsOf(view)),
  };
}

async function open({ source, width, height }: OpenRequest): Promise<void> {
  const answered = (kind: "partial" | "opened", file: OpenedColumns): LargeAnswers => {
    const answers = largeAnswers(file, { width, height });
    const { table } = answers;
    reply({ kind, table, answer: answers.answerTo({ filters: [], measure: table.measure, sort: undefined }) });
    return answers;
  };
  const begun = performance.now();
  let told = 0;
  let nextPicture = firstPicture;
  const tell = ({ rows, share, opened: soFar }: ReadSoFar): void => {
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    reply({ kind: "progress", rows, share });
    const wait = ((now - begun) * (1 - share)) / share;
    if (rows < nextPicture || wait < leastWaitMs) return;
    nextPicture = rows * pictureGrowth;
    answered("partial", soFar());
  };
  const file = await openColumns(typeof source === "string" ? source : source.name, await bytesOf(source), tell);
  opened = { file, answers: answered("opened", file) };
  if (file.table.length <= mostPractised) practise(largeAnswers(file, { width, height }));
}

/** Up to so many rows, most of the first answers would be the time in which a browser gets to know the code. */
const mostPractised = 200_000;

/** Once the page has drawn. */
const practiseAfterMs = 120;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers a few views that nobody asked for, so that the first ones that somebody does come as fast as the later ones. */
async function practise(answers: LargeAnswers): Promise<void> {
  await after(practiseAfterMs);
  for (const view of likelyViews(answers.table)) {
    await after(0);
    answers.answerTo(view);
  }
}

async function bytesOf(source: OpenRequest["source"]) {
  if (typeof source !== "string") return { size: source.size, stream: async () => source.stream() };
  let first: Response | undefined = await fetched(source);
  const size = Number(first.headers.get("content-length") ?? 0);
  const stream = async (): Promise<ReadableStream<Uint8Array>> => {
    const response = first ?? (await fetched(source));
    first = undefined;
    if (response.body === null) throw new Error("nothing came");
    return response.body;
  };
  return { size, stream };
}

async function fetched(href: string): Promise<Response> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(String(response.status));
  return response;
}
