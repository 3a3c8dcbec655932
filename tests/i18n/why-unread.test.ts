import { expect, test } from "vitest";
import { whyUnread } from "../../lib/i18n/why-unread";
import { type UnreadableKind, unreadableKinds, type WhyUnread } from "../../lib/schema/unreadable";

const kinds: readonly WhyUnread["kind"][] = [
  "damaged-gzip",
  "packed-twice",
  "no-answer",
  "no-memory",
  "no-script",
  "no-picture",
];
const bare = [...Object.keys(unreadableKinds), ...kinds].map((kind) => ({ kind: kind as UnreadableKind }));
const told: readonly WhyUnread[] = [
  ...bare,
  { kind: "read-whole", format: "yaml" },
  { kind: "read-whole", format: "web" },
  { kind: "too-many-columns", columns: 12_000, most: 1000 },
  { kind: "too-many-bytes", most: 2 ** 32 - 1 },
  { kind: "status", status: 404 },
];

test.each(told)("$kind is told in both languages", (why) => {
  const isChinese = /\p{Script=Han}/u;
  expect(whyUnread(why, "en")).not.toMatch(isChinese);
  expect(whyUnread(why, "zh")).toMatch(isChinese);
  expect(whyUnread(why, "zh").match(/\d+/g)).toEqual(whyUnread(why, "en").match(/\d+/g));
});
