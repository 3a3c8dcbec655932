import { UnreadableFile } from "@/lib/columns/unreadable-file";
import type { WhyUnread } from "@/lib/schema/unreadable";
import type {
  AddedFile,
  Edit,
  ImportQuestion,
  ImportReply,
  ImportRequest,
  ImportSummary,
  Packed,
} from "./import-protocol";
import { rememberedMappings, rememberMapping } from "./remembered-mappings";
import type { TakenFile } from "./taken-file";
import { nextTicket, tickets } from "./tickets";
import { whyStopped } from "./why-stopped";

export interface Progress {
  readonly file: string;
  readonly rows: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** What the page knows of its files. */
export interface ImportState {
  readonly summary: ImportSummary | undefined;
  readonly progress: Progress | undefined;
  readonly failure: WhyUnread | undefined;
  /** How many files are being read. */
  readonly taking: number;
}

export const nothingImported: ImportState = { summary: undefined, progress: undefined, failure: undefined, taking: 0 };

/** Files of the page, with the mappings of tables that were read before. */
export type NewFile = TakenFile & Partial<AddedFile>;

export interface ImportSession {
  readonly add: (files: readonly NewFile[]) => void;
  /** What the page has, with what is being read. */
  readonly held: () => readonly AddedFile[];
  /** Gives up the files that are being read, and nothing else. */
  readonly cancel: () => void;
  readonly remove: (file: TakenFile["id"]) => void;
  readonly edit: (edit: Edit) => void;
  readonly pack: () => Promise<Packed>;
  readonly close: () => void;
}

/** As much of a worker as is needed of it. */
export interface ImportWorker {
  onmessage: ((event: MessageEvent<ImportReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  readonly postMessage: (request: ImportRequest) => void;
  readonly terminate: () => void;
}

interface Options {
  readonly makeWorker: () => ImportWorker;
  readonly catalogueHref: string;
  readonly tell: (state: ImportState) => void;
}

/**
 * The files of the page, read in a worker. What was read stays until it is removed, also when reading more fails or is cancelled:
 * then another worker takes the place of the last, with its files, their mappings and what it has not answered.
 */
export function importSession({ makeWorker, catalogueHref, tell }: Options): ImportSession {
  let state = nothingImported;
  let worker: ImportWorker | undefined;
  let taken: readonly TakenFile[] = [];
  /** What has not been answered, in its order. */
  const asked = new Map<number, ImportQuestion>();
  const packs = tickets<Packed>();

  const set = (part: Partial<ImportState>): void => {
    state = { ...state, ...part };
    tell(state);
  };
  const adding = (): readonly AddedFile[] =>
    [...asked.values()].flatMap((one) => (one.kind === "add" ? one.files : []));
  const reading = (): Pick<ImportState, "progress" | "taking"> => {
    const files = adding();
    const [first] = files;
    return { taking: files.length, progress: first && { file: first.file.name, rows: 0, share: 0 } };
  };
  const mappingsOf = (file: TakenFile["id"]) =>
    (state.summary?.tables ?? []).filter(({ at }) => at.file === file).map(({ mapping }) => mapping);

  const read = (): readonly AddedFile[] => taken.map((file) => ({ ...file, mappings: mappingsOf(file.id) }));

  const sum = (question: ImportQuestion | undefined, summary: ImportSummary): void => {
    if (question?.kind === "add") taken = [...taken, ...question.files];
    else if (question !== undefined && "table" in question) {
      const changed = summary.tables.find(({ at }) => at.file === question.file && at.table === question.table);
      if (changed !== undefined) rememberMapping(changed.mapping);
    }
    set({ summary, ...(question !== undefined && { failure: undefined }), ...(question?.kind === "add" && reading()) });
  };
  const fail = (ticket: number, question: ImportQuestion | undefined, why: WhyUnread): void => {
    if (question?.kind === "pack") packs.refuse(ticket, new UnreadableFile(why));
    else set({ failure: why, ...(question?.kind === "add" && reading()) });
  };
  const hear = (reply: ImportReply): void => {
    const { ticket } = reply;
    /** Nothing where a worker is given what the last had, of which nothing is said. */
    const question = asked.get(ticket);
    if (reply.kind !== "progress") asked.delete(ticket);
    if (reply.kind === "packed") packs.answer(ticket, reply);
    else if (reply.kind === "failed") fail(ticket, question, reply.why);
    else if (reply.kind === "summary") sum(question, reply.summary);
    else if (question !== undefined) set({ progress: reply });
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const [ticket, { kind }] of asked) if (kind === "add") asked.delete(ticket);
  };
  const start = (): void => {
    const made = makeWorker();
    worker = made;
    made.onmessage = ({ data }) => worker === made && hear(data);
    made.onerror = (event) => {
      if (worker !== made) return;
      stop();
      for (const [ticket, { kind }] of asked) if (kind === "pack") asked.delete(ticket);
      const why = whyStopped(event);
      packs.refuseAll(new UnreadableFile(why));
      set({ ...reading(), failure: why });
    };
    made.postMessage({ kind: "start", catalogueHref });
    if (taken.length > 0)
      made.postMessage({ kind: "add", ticket: nextTicket(), files: read(), remembered: rememberedMappings() });
    for (const [ticket, question] of asked) made.postMessage({ ...question, ticket });
  };
  const ask = (question: ImportQuestion, ticket = nextTicket()): void => {
    asked.set(ticket, question);
    if (worker === undefined) start();
    else worker.postMessage({ ...question, ticket });
  };

  return {
    add: (files) => {
      if (files.length === 0) return;
      const added = files.map((file) => ({ mappings: [], ...file }));
      ask({ kind: "add", files: added, remembered: rememberedMappings() });
      set({ failure: undefined, taking: adding().length, ...(state.progress === undefined && reading()) });
    },
    held: () => [...read(), ...adding()],
    cancel: () => {
      stop();
      if (taken.length > 0 || asked.size > 0) start();
      set(reading());
    },
    remove: (file) => {
      taken = taken.filter(({ id }) => id !== file);
      ask({ kind: "remove", file });
    },
    edit: (edit) => ask(edit),
    pack: () => packs.ask((ticket) => ask({ kind: "pack" }, ticket)),
    close: () => {
      stop();
      asked.clear();
      packs.refuseAll(new Error("closed"));
    },
  };
}
