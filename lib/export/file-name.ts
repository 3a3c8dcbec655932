import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { TimeRange } from "../query/view";

/** A name that says what is in the file; `ascii` for programs that know no other letters. Without an ending. */
export interface FileName {
  readonly ascii: string;
  readonly full: string;
}

const words = {
  en: { relativeTo: "relative-to", versus: "vs", since: "since-", until: "until-" },
  zh: { relativeTo: "相对于", versus: "对比", since: "自", until: "至" },
} as const satisfies Readonly<Record<Locale, unknown>>;

const mostNamed = 4;
const longest = 120;

export function fileName(answer: Answer, locale: Locale): FileName {
  const { view, metric, benchmark } = answer;
  const base = answer.baseline?.model;
  const selected = view.models.length <= mostNamed ? view.models : [];
  const filters = [...view.field, ...view.task, ...view.org, ...view.country, ...view.kind].slice(0, mostNamed);
  const parts = (
    name: (item: { readonly id: string; readonly name: string; readonly nameZh?: string | undefined }) => string,
    wording: Locale,
  ) => [
    "tenfold",
    name(metric),
    ...(benchmark === undefined ? [] : [name(benchmark)]),
    selected.join(`-${words[wording].versus}-`),
    ...(base === undefined ? [] : [words[wording].relativeTo, name(base)]),
    ...filters,
    timeWords(view.time ?? {}, wording),
  ];
  return joinedName(
    parts(({ id }) => id, "en"),
    parts((item) => nameOf(item, locale), locale),
    locale,
  );
}

/** Ids for programs that know no other letters; in Chinese names beside them. */
export function joinedName(ids: readonly string[], names: readonly string[], locale: Locale): FileName {
  const ascii = joined(ids, /[^A-Za-z0-9._-]+/g);
  return { ascii, full: locale === "en" ? ascii : joined(names, /[^\p{L}\p{N}._-]+/gu) };
}

function timeWords({ from, to }: TimeRange, wording: Locale): string {
  if (from === undefined) return to === undefined ? "" : `${words[wording].until}${to.text}`;
  if (to === undefined) return `${words[wording].since}${from.text}`;
  return from.text === to.text ? from.text : `${from.text}-${to.text}`;
}

/** Only signs that every file system and every header takes: no path, no quote, no control character, no leading dot. */
const joined = (parts: readonly string[], unsafe: RegExp): string =>
  [
    ...parts
      .filter((part) => part !== "")
      .join("-")
      .normalize("NFC")
      .replace(unsafe, "-"),
  ]
    .slice(0, longest)
    .join("")
    .replace(/[-.]{2,}/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
