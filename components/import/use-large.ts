"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import type { LargeAnswer, LargePicture, LargeReply, LargeRequest, LargeView, OpenedTable } from "./large-protocol";
import { takeLargeWorker } from "./large-source";
import { practise } from "./practise";

export interface LargeState {
  /** Of the rows so far, until all are read. */
  readonly table: OpenedTable | undefined;
  readonly answer: LargeAnswer | undefined;
  readonly picture: LargePicture | undefined;
  readonly isWhole: boolean;
  readonly progress: { readonly rows: number; readonly share: number };
  readonly failure: string | undefined;
  /** The file is on another host. */
  readonly isElsewhere: boolean;
  /** The ticket of the question that `answer` belongs to. */
  readonly answered: number;
}

const nothing: LargeState = {
  table: undefined,
  answer: undefined,
  picture: undefined,
  isWhole: false,
  progress: { rows: 0, share: 0 },
  failure: undefined,
  isElsewhere: false,
  answered: 0,
};

/** A picture is drawn even where its answer is out of date, as the worker does not send it again. */
const withAnswer = (now: LargeState, answer: LargeAnswer, ticket: number, latest: number): LargeState => ({
  ...now,
  ...(ticket === latest && { answer, answered: ticket }),
  ...(answer.picture !== undefined && { picture: answer.picture }),
});

function withReply(now: LargeState, reply: Exclude<LargeReply, { kind: "file" | "few" }>, latest: number): LargeState {
  switch (reply.kind) {
    case "progress":
      return { ...now, progress: reply };
    case "partial":
    case "opened": {
      const { table, answer } = reply;
      return { ...now, table, answer, picture: answer.picture, isWhole: reply.kind === "opened" };
    }
    case "failed":
      return { ...now, failure: reply.reason };
    case "answer":
      return withAnswer(now, reply.answer, reply.ticket, latest);
  }
}

/** One large file in its worker: opened when the page shows it, gone when it does not. */
export function useLarge(source: File | string) {
  const [state, setState] = useState(nothing);
  const worker = useRef<Worker | undefined>(undefined);
  const ticket = useRef(0);
  /** Answers of a table with few rows, without the worker. */
  const answers = useRef<LargeAnswers | undefined>(undefined);
  const waiting = useRef<((file: Blob) => void) | undefined>(undefined);

  useEffect(() => {
    setState(nothing);
    answers.current = undefined;
    const opening = takeLargeWorker(source);
    if (opening === undefined) return setState({ ...nothing, isElsewhere: true });
    const { worker: made, early, size } = opening;
    worker.current = made;
    const take = (reply: LargeReply) => {
      if (reply.kind === "file") return waiting.current?.(reply.file);
      if (reply.kind !== "few") return setState((now) => withReply(now, reply, ticket.current));
      answers.current = largeAnswers(reply.columns, size);
      practise(reply.columns, size, reply.table);
    };
    for (const reply of early) take(reply);
    made.onmessage = ({ data }: MessageEvent<LargeReply>) => take(data);
    made.onerror = (event) => setState((now) => ({ ...now, failure: event.message }));
    return () => made.terminate();
  }, [source]);

  /** Only the latest question is answered. */
  const ask = useCallback((view: LargeView) => {
    ticket.current += 1;
    const asked = ticket.current;
    const answer = answers.current?.answerTo(view);
    if (answer !== undefined) return setState((now) => withAnswer(now, answer, asked, asked));
    worker.current?.postMessage({ kind: "view", ticket: asked, view } satisfies LargeRequest);
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
  return { ...state, isAnswered: state.answered === ticket.current, ask, exportCsv };
}
