import { Fragment } from "react";
import { numberInChinese } from "@/lib/figure/number-in-chinese";

/** Names such as `GPT-3`, short enough to stand on one line of a phone. */
const hyphenated = "[A-Za-z0-9.@]{1,12}(?:-[A-Za-z0-9.@]{1,12}){1,2}";
const kept = new RegExp(`(${hyphenated}|${numberInChinese})`, "u");

/** A text whose hyphenated names, and Chinese numbers with their signs, are not broken across lines. */
export function KeptWords({ text }: { readonly text: string }) {
  return text.split(kept).map((part, index) =>
    // Every second part is what the pattern found.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
      <span key={index} style={{ whiteSpace: "nowrap" }}>
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
