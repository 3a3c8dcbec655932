"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportReply, ImportRequest, ImportSummary } from "./import-protocol";
import { rememberedMappings, rememberMapping } from "./remembered-mappings";

export interface Progress {
  readonly file: string;
  readonly rows: number;
  /** From 0 to 1. */
  readonly share: number;
}

export type Packed = Extract<ImportReply, { readonly kind: "packed" }>;

/** A change of the mapping of one table. */
export type Edit = Extract<ImportRequest, { readonly table: number }>;

/** The files of the page, read in a worker. What was read stays until it is removed, also when reading more fails or is cancelled. */
export function useImport(catalogueHref: string) {
  const [summary, setSummary] = useState<ImportSummary>();
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  /** How many files are being read. */
  const [taking, setTaking] = useState(0);
  const worker = useRef<Worker | undefined>(undefined);
  /** Files that a new worker needs to be where the old one was. */
  const taken = useRef<readonly File[]>([]);
  const adding = useRef<readonly File[]>([]);
  /** The table whose mapping the user has just changed. */
  const edited = useRef<number | undefined>(undefined);
  const waiting = useRef<((packed: Packed) => void) | undefined>(undefined);

  const start = useCallback((): Worker => {
    const made = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    made.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      if (data.kind === "progress") return setProgress(data);
      if (data.kind === "packed") return waiting.current?.(data);
      setProgress(undefined);
      setTaking(0);
      taken.current = [...taken.current, ...adding.current];
      adding.current = [];
      if (data.kind === "failed") return setFailure(data.reason);
      setFailure(undefined);
      const changed = edited.current === undefined ? undefined : data.summary.tables[edited.current];
      if (changed !== undefined) rememberMapping(changed.mapping);
      edited.current = undefined;
      setSummary(data.summary);
    };
    made.onerror = (event) => {
      setProgress(undefined);
      setTaking(0);
      adding.current = [];
      setFailure(event.message);
    };
    made.postMessage({ kind: "start", catalogueHref } satisfies ImportRequest);
    worker.current = made;
    return made;
  }, [catalogueHref]);

  useEffect(() => () => worker.current?.terminate(), []);

  const send = useCallback((request: ImportRequest) => (worker.current ?? start()).postMessage(request), [start]);

  const add = useCallback(
    (files: readonly File[]) => {
      const [first] = files;
      if (first === undefined) return;
      setFailure(undefined);
      setProgress({ file: first.name, rows: 0, share: 0 });
      setTaking((count) => count + files.length);
      adding.current = [...adding.current, ...files];
      send({ kind: "add", files, remembered: rememberedMappings() });
    },
    [send],
  );

  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
    adding.current = [];
    setProgress(undefined);
    setTaking(0);
    if (taken.current.length > 0) send({ kind: "add", files: taken.current, remembered: rememberedMappings() });
  }, [send]);

  const remove = useCallback(
    (file: number) => {
      taken.current = taken.current.filter((_, index) => index !== file);
      send({ kind: "remove", file });
    },
    [send],
  );

  const pack = useCallback(
    (): Promise<Packed> =>
      new Promise((resolve) => {
        waiting.current = resolve;
        send({ kind: "pack" });
      }),
    [send],
  );

  const edit = useCallback(
    (request: Edit) => {
      edited.current = request.table;
      send(request);
    },
    [send],
  );

  return { summary, progress, failure, taking, add, cancel, remove, edit, pack };
}
