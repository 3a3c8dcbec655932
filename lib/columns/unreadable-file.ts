import type { WhyUnread } from "../schema/unreadable";

export class UnreadableFile extends Error {
  constructor(readonly why: WhyUnread) {
    super(why.kind);
  }
}
