"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { UnreadableFile } from "@/lib/columns/unreadable-file";
import { type LargeAnswers, largeAnswers } from "./large-answers";
import type { LargeLink } from "./large-link";
import type { LargeReply, LargeView } from "./large-protocol";
import { addressedTable, takeOpening } from "./large-source";
import { nothingRead, withAnswer, withReply } from "./large-state";
import { fewestAndMost } from "./likely-views";
import { tellSize } from "./picture-size";
import { practise } from "./practise";
import { tickets } from "./tickets";
import { whyStopped } from "./why-stopped";

/** After fewer a browser still compiles while it finds the first answer. */
const practiceRounds = 3;

/** One table of a large file, with who reads it: opened when the page shows it, gone when it does not. */
export function useLarge(source: File | string, table: number | undefined, isAddressed: boolean) {
  const [state, setState] = useState(nothingRead);
  const link = useRef<LargeLink | undefined>(undefined);
  const ticket = useRef(0);
  /** Answers of a table with few rows, without who read it. */
  const answers = useRef<LargeAnswers | undefined>(undefined);
  const [files] = useState(() => tickets<Blob>());

  useEffect(() => {
    setState(nothingRead);
    answers.current = undefined;
    ticket.current = 0;
    const opening = takeOpening(source, table ?? (isAddressed ? addressedTable() : undefined));
    if (opening === undefined) return setState({ ...nothingRead, isElsewhere: true });
    const size = tellSize(opening);
    link.current = opening.link;
    const take = (reply: LargeReply) => {
      if (reply.kind === "file") return files.answer(reply.ticket, reply.file);
      if (reply.kind === "not-made") return files.refuse(reply.ticket, new UnreadableFile(reply.why));
      if (reply.kind === "failed") files.refuseAll(new UnreadableFile(reply.why));
      if (reply.kind === "stopped") files.refuseAll(new UnreadableFile(whyStopped(reply)));
      if (reply.kind === "counts")
        return startTransition(() => setState((now) => withReply(now, reply, ticket.current)));
      // In the frame that is next, which a task of its own might miss.
      if (reply.kind === "answer") return flushSync(() => setState((now) => withReply(now, reply, ticket.current)));
      if (reply.kind !== "few") return setState((now) => withReply(now, reply, ticket.current));
      answers.current = largeAnswers(reply.columns, size);
      const pair = fewestAndMost(reply.table);
      const views = Array.from({ length: practiceRounds }, () => pair).flat();
      void practise(reply.columns, size, views, () => ticket.current > 0);
    };
    opening.link.takeOver(take);
    opening.link.ask({ kind: "alive" });
    return () => {
      opening.link.close();
      files.refuseAll(new Error("closed"));
    };
  }, [source, table, isAddressed, files]);

  /** Only the latest question is answered. */
  const ask = useCallback((view: LargeView) => {
    ticket.current += 1;
    const asked = ticket.current;
    const answer = answers.current?.answerTo(view);
    if (answer !== undefined) return setState((now) => withAnswer(now, answer, asked, asked));
    link.current?.ask({ kind: "view", ticket: asked, view });
  }, []);
  /** How many rows each choice would leave besides these filters. */
  const count = useCallback((filters: LargeView["filters"]) => {
    const counts = answers.current?.countsFor(filters);
    if (counts !== undefined) startTransition(() => setState((now) => ({ ...now, counts })));
    else link.current?.ask({ kind: "count", filters });
  }, []);
  /** The rows of a view as a CSV. */
  const exportCsv = useCallback(
    (view: LargeView): Promise<Blob> => files.ask((ticket) => link.current?.ask({ kind: "export", ticket, view })),
    [files],
  );
  /** What could not be read as it stands, as a CSV. */
  const exportIssues = useCallback(
    (words: ReadonlyMap<string, string> | undefined): Promise<Blob> =>
      files.ask((ticket) => link.current?.ask({ kind: "report", ticket, words })),
    [files],
  );
  return { ...state, isAnswered: state.answered === ticket.current, ask, count, exportCsv, exportIssues };
}
