import type { WhyUnread } from "@/lib/schema/unreadable";
import type { LargeAnswer, LargeCounts, LargePicture, LargeReply, OpenedTable } from "./large-protocol";
import { whyStopped } from "./why-stopped";

/** What the page knows of one large file. */
export interface LargeState {
  /** Of the rows so far, until all are read. */
  readonly table: OpenedTable | undefined;
  readonly answer: LargeAnswer | undefined;
  readonly picture: LargePicture | undefined;
  /** They may still be those of the view before. */
  readonly counts: LargeCounts;
  readonly isWhole: boolean;
  readonly progress: { readonly rows: number; readonly share: number };
  readonly failure: WhyUnread | undefined;
  /** Why the view that was asked for last is not shown. */
  readonly unanswered: WhyUnread | undefined;
  /** The file is on another host. */
  readonly isElsewhere: boolean;
  /** The ticket of the question that `answer` belongs to. */
  readonly answered: number;
}

export const nothingRead: LargeState = {
  table: undefined,
  answer: undefined,
  picture: undefined,
  counts: { filters: [], byColumn: [] },
  isWhole: false,
  progress: { rows: 0, share: 0 },
  failure: undefined,
  unanswered: undefined,
  isElsewhere: false,
  answered: 0,
};

/**
 * A picture is drawn even where its answer is out of date, as who found it does not send it again; not one that comes after
 * a later answer, which the page may have found itself meanwhile.
 */
export function withAnswer(now: LargeState, answer: LargeAnswer, ticket: number, latest: number): LargeState {
  if (ticket < now.answered) return now;
  return {
    ...now,
    ...(ticket === latest && { answer, answered: ticket, unanswered: undefined }),
    ...(answer.picture !== undefined && { picture: answer.picture }),
  };
}

export function withReply(
  now: LargeState,
  reply: Exclude<LargeReply, { kind: "file" | "not-made" | "few" }>,
  latest: number,
): LargeState {
  switch (reply.kind) {
    case "progress":
      return { ...now, progress: reply };
    case "partial":
    case "opened": {
      const { kind, ...opened } = reply;
      return { ...now, ...opened, picture: opened.answer.picture, isWhole: kind === "opened" };
    }
    case "counts":
      return { ...now, counts: reply.counts };
    case "failed":
      return { ...now, failure: reply.why };
    case "stopped":
      return { ...now, failure: whyStopped(reply) };
    case "unanswered":
      return { ...now, unanswered: reply.why };
    case "answer":
      return withAnswer(now, reply.answer, reply.ticket, latest);
  }
}
