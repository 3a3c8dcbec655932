import type { WhyUnread } from "../schema/unreadable";

export class UnreadableFile extends Error {
  constructor(readonly why: WhyUnread) {
    super(why.kind);
  }
}

/** Why what was thrown was thrown. */
export function whyOf(error: unknown): WhyUnread {
  if (error instanceof UnreadableFile) return error.why;
  if (error instanceof RangeError) return { kind: "no-memory" };
  return { kind: "other", reason: error instanceof Error ? error.message : String(error) };
}
