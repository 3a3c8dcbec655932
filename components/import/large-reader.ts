import type { ByteSource } from "@/lib/columns/byte-source";
import { arraysOf, type Column, type ColumnTable } from "@/lib/columns/column-table";
import { type OpenedColumns, openColumns, type ReadSoFar } from "@/lib/columns/open-columns";
import { UnreadableFile, whyOf } from "@/lib/columns/unreadable-file";
import type { Issue } from "@/lib/schema/issue";
import { type Deferred, deferred } from "./deferred";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import type {
  AddressedFile,
  LargeReply,
  LargeRequest,
  LargeView,
  OpenedTable,
  OpenRequest,
  PictureSize,
} from "./large-protocol";
import { likelyViews } from "./likely-views";
import { issuesBlob, rowsCsv } from "./made-csv";
import { nextTask } from "./next-task";
import { openedTable } from "./opened-table";
import { practise } from "./practise";
import { readingPace } from "./reading-pace";

/** Where the page is heard and answered. */
export interface ReaderPort {
  onmessage: ((event: MessageEvent<LargeRequest>) => void) | null;
  readonly postMessage: (reply: LargeReply, options: { readonly transfer: Transferable[] }) => void;
}

type Question = Exclude<LargeRequest, { readonly kind: "open" | "size" | "alive" }>;

/** The first picture is of so many rows; each next one of so many times more, so that all of them cost less than the last. */
const firstPicture = 20_000;
const pictureGrowth = 4;
const tellEveryMs = 60;
/** A picture of a part is not worth its time where all of the file will be there as soon. */
const leastWaitMs = 700;

/** Holds the columns of one large file and answers views of it: in a worker, or in the page where the file is small. */
export function largeReader(port: ReaderPort): void {
  handOverOnce();
  const size = deferred<PictureSize>();
  const alive = deferred<void>();
  let opened: OpenedFile | undefined;
  const reply = (message: LargeReply): void => port.postMessage(message, { transfer: [...handedOver(message)] });
  const open = async (request: OpenRequest): Promise<void> => {
    try {
      opened = await openFile(request, size, reply);
    } catch (error) {
      return reply({ kind: "failed", why: whyOf(error) });
    }
    await afterwards(opened, alive.promise, reply);
  };
  const answer = (question: Question, { file, answers }: OpenedFile): void => {
    try {
      reply(answerTo(question, file, answers));
    } catch (error) {
      const why = whyOf(error);
      reply(
        question.kind === "export" || question.kind === "report"
          ? { kind: "not-made", ticket: question.ticket, why }
          : { kind: "unanswered", why },
      );
    }
  };
  port.onmessage = ({ data }) => {
    if (data.kind === "size") size.resolve(data.size);
    else if (data.kind === "alive") alive.resolve();
    else if (data.kind === "open") void open(data);
    else if (opened !== undefined) answer(data, opened);
  };
}

/**
 * With the first array that is handed over, V8 throws away all code that it has compiled for arrays, as none can be counted on
 * any more to stay: so before there is any.
 */
function handOverOnce(): void {
  const empty = new ArrayBuffer(0);
  structuredClone(empty, { transfer: [empty] });
}

/** Columns and the points of a picture are not copied on their way. */
function handedOver(message: LargeReply): readonly ArrayBuffer[] {
  if (message.kind === "few")
    return buffersOf([
      ...arraysOf(message.columns.table),
      ...[...(message.columns.heights?.values() ?? [])].map(({ values }) => values),
    ]);
  const grid = "answer" in message ? message.answer.picture?.grid : undefined;
  return grid === undefined ? [] : buffersOf([grid.cells, grid.counts]);
}

const buffersOf = (arrays: readonly ArrayBufferView[]): readonly ArrayBuffer[] => [
  ...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer)),
];

interface OpenedFile {
  readonly file: OpenedColumns;
  readonly size: PictureSize;
  readonly table: OpenedTable;
  readonly answers: LargeAnswers;
}

function answerTo(request: Question, file: OpenedColumns, answers: LargeAnswers): LargeReply {
  if (request.kind === "view")
    return { kind: "answer", ticket: request.ticket, answer: answers.answerTo(request.view) };
  if (request.kind === "count") return { kind: "counts", counts: answers.countsFor(request.filters) };
  const { ticket } = request;
  return {
    kind: "file",
    ticket,
    file:
      request.kind === "report"
        ? issuesBlob(file.issues, inWords(request.words))
        : rowsCsv(file.table, answers.rowsOf(request.view)),
  };
}

const inWords = (words: ReadonlyMap<string, string> | undefined) =>
  words && (({ code }: Issue): string => words.get(code) ?? "");

/** Shows what has been read so far, now and then, and at last all of it. */
async function openFile(
  { source, table: wanted }: OpenRequest,
  told: Deferred<PictureSize>,
  reply: (message: LargeReply) => void,
): Promise<OpenedFile> {
  const msLeftAt = readingPace();
  let saidAt = 0;
  let saidShare = 0;
  let nextPicture = firstPicture;
  const tell = ({ rows, share, opened: soFar }: ReadSoFar): void => {
    const now = performance.now();
    const isNowAll = share === 1 && saidShare < 1;
    if (now - saidAt < tellEveryMs && !isNowAll) return;
    saidAt = now;
    saidShare = share;
    const msLeft = msLeftAt(share);
    reply({ kind: "progress", rows, share, msLeft });
    const size = told.soFar();
    if (size === undefined || rows < nextPicture || msLeft === undefined || msLeft < leastWaitMs) return;
    nextPicture = rows * pictureGrowth;
    const part = soFar();
    const table = openedTable(part);
    reply({ kind: "partial", table, answer: largeAnswers(part, size).answerTo(firstView(table)) });
  };
  const name = source instanceof File ? source.name : source.href;
  const file = await openColumns(name, await bytesOf(source), tell, wanted);
  const size = await told.promise;
  const table = openedTable(file);
  const answers = largeAnswers(file, size);
  reply({ kind: "opened", table, answer: answers.answerTo(firstView(table)), counts: answers.countsFor([]) });
  return { file, size, table, answers };
}

/** Gets ready for what may be asked, or lets the page answer it by itself. */
async function afterwards(
  { file, size, table, answers }: OpenedFile,
  alive: Promise<void>,
  reply: (message: LargeReply) => void,
): Promise<void> {
  await after(drawnMs);
  if (isFew(file.table)) {
    await alive;
    const copy = await copyOf(file.table);
    return reply({
      kind: "few",
      table,
      columns: { table: copy, label: file.label, heights: structuredClone(answers.heights) },
    });
  }
  const views = likelyViews(table);
  await practise(file, size, Array.from({ length: practiceRounds }, () => views).flat());
}

/** Column by column, as all of them may take long, and what is asked meanwhile is answered in between. */
async function copyOf({ length, columns }: ColumnTable): Promise<ColumnTable> {
  const copies: Column[] = [];
  for (const column of columns) {
    await nextTask();
    copies.push(structuredClone(column));
  }
  return { length, columns: copies };
}

/** Answers from so many rows take the page some milliseconds. */
const mostFew = 200_000;
/** So many bytes are there twice for it. */
const mostTwice = 50_000_000;

function isFew(table: ColumnTable): boolean {
  const bytes = buffersOf(arraysOf(table)).reduce((sum, { byteLength }) => sum + byteLength, 0);
  return table.length <= mostFew && bytes <= mostTwice;
}

/** After fewer a browser still compiles while it finds the first answers from a million rows. */
const practiceRounds = 4;

/** A page has drawn the first view by then. */
const drawnMs = 50;

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const firstView = ({ measure }: OpenedTable): LargeView => ({ filters: [], measure, sort: undefined });

async function bytesOf(source: OpenRequest["source"]): Promise<ByteSource> {
  if (source instanceof File) return { size: source.size, stream: async () => source.stream() };
  const { bytes } = source;
  if (bytes !== undefined) return { size: bytes.byteLength, stream: async () => streamOf(bytes), pause: nextTask };
  let first: Response | undefined = await fetched(source);
  const size = Number(first.headers.get("content-length") ?? 0);
  const stream = async (): Promise<ReadableStream<Uint8Array>> => {
    const response = first ?? (await fetched({ href: source.href }));
    first = undefined;
    if (response.body === null) throw new Error("nothing came");
    return response.body;
  };
  return { size, stream };
}

const streamOf = (bytes: ArrayBuffer): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });

async function fetched({ href, response: asked }: AddressedFile): Promise<Response> {
  const response = await (asked ?? fetch(href)).catch(() => {
    throw new UnreadableFile({ kind: "no-answer" });
  });
  if (!response.ok) throw new UnreadableFile({ kind: "status", status: response.status });
  return response;
}
