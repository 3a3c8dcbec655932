"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import type { LargeReply, LargeRequest, LargeView } from "./large-protocol";
import { addressedTable, takeLargeWorker } from "./large-source";
import { nothingRead, withAnswer, withReply } from "./large-state";
import { tellSize } from "./picture-size";
import { practise } from "./practise";

/** One table of a large file in its worker: opened when the page shows it, gone when it does not. */
export function useLarge(source: File | string, table: number | undefined) {
  const [state, setState] = useState(nothingRead);
  const worker = useRef<Worker | undefined>(undefined);
  const ticket = useRef(0);
  /** Answers of a table with few rows, without the worker. */
  const answers = useRef<LargeAnswers | undefined>(undefined);
  const waiting = useRef<((file: Blob) => void) | undefined>(undefined);

  useEffect(() => {
    setState(nothingRead);
    answers.current = undefined;
    ticket.current = 0;
    const opening = takeLargeWorker(source, table ?? addressedTable());
    if (opening === undefined) return setState({ ...nothingRead, isElsewhere: true });
    const { worker: made, early } = opening;
    const size = tellSize(opening);
    worker.current = made;
    const take = (reply: LargeReply) => {
      if (reply.kind === "file") return waiting.current?.(reply.file);
      if (reply.kind === "counts")
        return startTransition(() => setState((now) => withReply(now, reply, ticket.current)));
      // In the frame that is next, which a task of its own might miss.
      if (reply.kind === "answer") return flushSync(() => setState((now) => withReply(now, reply, ticket.current)));
      if (reply.kind !== "few") return setState((now) => withReply(now, reply, ticket.current));
      answers.current = largeAnswers(reply.columns, size);
      void practise(reply.columns, size, reply.table, 1);
    };
    for (const reply of early) take(reply);
    made.onmessage = ({ data }: MessageEvent<LargeReply>) => take(data);
    made.onerror = (event) => setState((now) => ({ ...now, failure: event.message }));
    return () => made.terminate();
  }, [source, table]);

  /** Only the latest question is answered. */
  const ask = useCallback((view: LargeView) => {
    ticket.current += 1;
    const asked = ticket.current;
    const answer = answers.current?.answerTo(view);
    if (answer !== undefined) return setState((now) => withAnswer(now, answer, asked, asked));
    worker.current?.postMessage({ kind: "view", ticket: asked, view } satisfies LargeRequest);
  }, []);
  /** How many rows each choice would leave besides these filters. */
  const count = useCallback((filters: LargeView["filters"]) => {
    const counts = answers.current?.countsFor(filters);
    if (counts !== undefined) startTransition(() => setState((now) => ({ ...now, counts })));
    else worker.current?.postMessage({ kind: "count", filters } satisfies LargeRequest);
  }, []);
  /** The rows of a view as a CSV, or the cells that could not be read. */
  const exportCsv = useCallback(
    (view: LargeView | undefined): Promise<Blob> =>
      new Promise((resolve) => {
        waiting.current = resolve;
        worker.current?.postMessage({ kind: "export", view } satisfies LargeRequest);
      }),
    [],
  );
  return { ...state, isAnswered: state.answered === ticket.current, ask, count, exportCsv };
}
