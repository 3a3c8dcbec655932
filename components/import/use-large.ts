"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LargeAnswer, LargePicture, LargeReply, LargeRequest, LargeView, OpenedTable } from "./large-protocol";

export const chartWidth = 880;
export const chartHeight = 400;

export interface LargeState {
  readonly table: OpenedTable | undefined;
  readonly answer: LargeAnswer | undefined;
  readonly picture: LargePicture | undefined;
  readonly progress: { readonly rows: number; readonly share: number };
  readonly failure: string | undefined;
}

/** A picture is drawn even where its answer is out of date, as the worker does not send it again. */
const withAnswer = (now: LargeState, answer: LargeAnswer, isLatest: boolean): LargeState => ({
  ...now,
  ...(isLatest && { answer }),
  ...(answer.picture !== undefined && { picture: answer.picture }),
});

/** One large file in its worker: opened when the page shows it, gone when it does not. */
export function useLarge(source: File | string) {
  const [state, setState] = useState<LargeState>({
    table: undefined,
    answer: undefined,
    picture: undefined,
    progress: { rows: 0, share: 0 },
    failure: undefined,
  });
  const worker = useRef<Worker | undefined>(undefined);
  const ticket = useRef(0);
  const waiting = useRef<((file: Blob) => void) | undefined>(undefined);

  useEffect(() => {
    const made = new Worker(new URL("./large.worker.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<LargeReply>) => {
      if (data.kind === "progress") setState((now) => ({ ...now, progress: data }));
      else if (data.kind === "opened")
        setState((now) => ({ ...now, table: data.table, answer: data.answer, picture: data.answer.picture }));
      else if (data.kind === "failed") setState((now) => ({ ...now, failure: data.reason }));
      else if (data.kind === "file") waiting.current?.(data.text);
      else setState((now) => withAnswer(now, data.answer, data.ticket === ticket.current));
    };
    made.onerror = (event) => setState((now) => ({ ...now, failure: event.message }));
    made.postMessage({ kind: "open", source, width: chartWidth, height: chartHeight } satisfies LargeRequest);
    return () => made.terminate();
  }, [source]);

  /** Only the latest question is answered. */
  const ask = useCallback((view: LargeView) => {
    ticket.current += 1;
    worker.current?.postMessage({ kind: "view", ticket: ticket.current, view } satisfies LargeRequest);
  }, []);
  const exportRows = useCallback(
    (view: LargeView): Promise<Blob> =>
      new Promise((resolve) => {
        waiting.current = resolve;
        worker.current?.postMessage({ kind: "export", view } satisfies LargeRequest);
      }),
    [],
  );
  return { ...state, ask, exportRows };
}
