import { type ByteSource, UnreadableFile, WholeFile } from "@/lib/columns/byte-source";
import { type OpenedColumns, openColumns, type ReadSoFar } from "@/lib/columns/open-columns";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import { issuesBlob, rowsCsv } from "./large-csv";
import type {
  AddressedFile,
  LargeReply,
  LargeRequest,
  LargeView,
  OpenedTable,
  OpenRequest,
  PictureSize,
} from "./large-protocol";
import { openedTable } from "./opened-table";
import { practise } from "./practise";

/** Holds the columns of one large file and answers views of it, away from the page. */

type Question = Exclude<LargeRequest, { readonly kind: "open" | "size" }>;

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
  if (data.kind === "size") sizes.tell(data.size);
  else if (data.kind === "open")
    open(data).catch((error: unknown) =>
      reply({ kind: "failed", reason: reasonOf(error), isWhole: error instanceof WholeFile }),
    );
  else if (opened !== undefined) reply(replyTo(data, opened.file, opened.answers));
});

const reasonOf = (error: unknown): string => {
  if (error instanceof UnreadableFile) return error.message;
  return error instanceof RangeError ? "it needs more memory than the browser gives; split it" : String(error);
};

function replyTo(request: Question, file: OpenedColumns, answers: LargeAnswers): LargeReply {
  if (request.kind === "view")
    return { kind: "answer", ticket: request.ticket, answer: answers.answerTo(request.view) };
  if (request.kind === "count") return { kind: "counts", counts: answers.countsFor(request.filters) };
  const { view } = request;
  return {
    kind: "file",
    file: view === undefined ? issuesBlob(file.issues) : rowsCsv(file.table, answers.rowsOf(view)),
  };
}

/** The size of pictures, from when the page has told it. */
const sizes = (() => {
  let tell: (size: PictureSize) => void = () => undefined;
  let known: PictureSize | undefined;
  const told = new Promise<PictureSize>((resolve) => {
    tell = (size) => {
      known = size;
      resolve(size);
    };
  });
  return { tell, told, soFar: () => known };
})();

async function open({ source, table: wanted }: OpenRequest): Promise<void> {
  const begun = performance.now();
  let told = 0;
  let nextPicture = firstPicture;
  const tell = ({ rows, share, opened: soFar }: ReadSoFar): void => {
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    reply({ kind: "progress", rows, share });
    const wait = ((now - begun) * (1 - share)) / share;
    const size = sizes.soFar();
    if (size === undefined || rows < nextPicture || wait < leastWaitMs) return;
    nextPicture = rows * pictureGrowth;
    const part = soFar();
    const table = openedTable(part);
    reply({ kind: "partial", table, answer: largeAnswers(part, size).answerTo(firstView(table)) });
  };
  const name = source instanceof File ? source.name : source.href;
  const file = await openColumns(name, await bytesOf(source), tell, wanted);
  const size = await sizes.told;
  const table = openedTable(file);
  const answers = largeAnswers(file, size);
  opened = { file, answers };
  reply({ kind: "opened", table, answer: answers.answerTo(firstView(table)), counts: answers.countsFor([]) });
  await idle();
  if (file.table.length > mostFew) await practise(file, size, table, practiceRounds);
  else reply({ kind: "few", table, columns: { table: file.table, label: file.label } });
}

/** Answers from so many rows take the page some milliseconds, and their columns some megabytes. */
const mostFew = 200_000;

/** After fewer a browser still compiles while it finds the first answers from a million rows. */
const practiceRounds = 4;

/** Once the page has drawn. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 120));

const firstView = ({ measure }: OpenedTable): LargeView => ({ filters: [], measure, sort: undefined });

/** As many bytes come over a usual line before anybody would ask how far they are: they are taken at once. */
const mostWhole = 1_000_000;

async function bytesOf(source: OpenRequest["source"]): Promise<ByteSource> {
  if (source instanceof File) return { size: source.size, stream: async () => source.stream() };
  let first: Response | undefined = await fetched(source);
  const size = Number(first.headers.get("content-length") ?? 0);
  if (size > 0 && size <= mostWhole) {
    const bytes = new Uint8Array(await first.arrayBuffer());
    return { size: bytes.length, stream: async () => streamOf(bytes) };
  }
  const stream = async (): Promise<ReadableStream<Uint8Array>> => {
    const response = first ?? (await fetched({ href: source.href }));
    first = undefined;
    if (response.body === null) throw new Error("nothing came");
    return response.body;
  };
  return { size, stream };
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });

async function fetched({ href, response: asked }: AddressedFile): Promise<Response> {
  const response = await (asked ?? fetch(href));
  if (!response.ok) throw new Error(String(response.status));
  return response;
}
