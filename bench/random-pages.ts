import type { FileOptions } from "../lib/export/file-options";
import { localePath } from "../lib/i18n/site";
import { locales } from "../lib/quantity";
import { serializeCompare } from "../lib/query/compare-query";
import { charts, defaultView, scales, sortColumns, type View } from "../lib/query/view";
import { viewHref } from "../lib/query/view-codec";
import type { Catalogue } from "../lib/schema/catalogue";
import { parsePartialDate } from "../lib/schema/parse-partial-date";
import { random } from "./random";

export interface RandomPage {
  /** Path and query, without a host or an ending. */
  readonly pageHref: string;
  readonly options: Partial<FileOptions>;
}

type Next = () => number;

const pick = <T>(next: Next, list: readonly T[]): T => {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new Error("there is nothing to pick from");
  return found;
};
const maybe = <T>(next: Next, share: number, make: () => T): T | undefined => (next() < share ? make() : undefined);
const whole = (next: Next, low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

/** Pages that somebody may ask for: mostly views, with everything that a view may have, and all other pages with a figure. */
export function randomPages(catalogue: Catalogue, count: number, seed: number): readonly RandomPage[] {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    const isView = next() < 0.8;
    const href = isView ? viewHref("/explore", randomView(catalogue, next)) : otherPage(catalogue, next);
    return { pageHref: localePath(href, pick(next, locales)), options: randomOptions(next) };
  });
}

/** Zooms that stay under the most pixels of a file, whatever the size. */
const zooms = [0.5, 1, 1.5] as const;

const randomOptions = (next: Next): Partial<FileOptions> => ({
  ...(next() < 0.5 && { width: whole(next, 240, 1600) }),
  ...(next() < 0.2 && { height: whole(next, 400, 1200) }),
  ...(next() < 0.2 && { zoom: pick(next, zooms) }),
  ...(next() < 0.3 && { theme: "dark" }),
  ...(next() < 0.2 && { transparent: true }),
});

const searches = ["gpt", "bert net", "悟", "<&>\"'", "émile 🎲", "no such model"];

/** A view around a value that the catalogue has, so that most have something to show. */
function randomView(catalogue: Catalogue, next: Next): View {
  const { measurements } = catalogue;
  const { metric, benchmark, condition } = pick(next, measurements);
  const alike = measurements.filter((one) => one.metric === metric);
  const modelOf = () => catalogue.models.get(pick(next, alike).model);
  const chart = pick(next, charts);
  const isNarrow = next() < 0.4;
  const country = () => catalogue.organizations.get(modelOf()?.organization[0] ?? "")?.country ?? [];
  const year = () => parsePartialDate(String(whole(next, 2010, 2024)));
  return {
    ...defaultView,
    metric,
    chart,
    benchmark: isNarrow ? (benchmark ?? "") : undefined,
    condition: isNarrow ? maybe(next, 0.5, () => condition) : undefined,
    x: chart === "pareto" ? maybe(next, 0.4, () => pick(next, measurements).metric) : undefined,
    asOf: maybe(next, 0.15, () => parsePartialDate(`${whole(next, 2016, 2025)}-06`)),
    time: maybe(next, 0.2, () => (next() < 0.5 ? { from: year() } : { to: year() })),
    field: maybe(next, 0.15, () => [modelOf()?.field ?? []].flat()) ?? [],
    org: maybe(next, 0.1, () => modelOf()?.organization.slice(0, 1) ?? []) ?? [],
    country: maybe(next, 0.1, () => country().slice(0, 1)) ?? [],
    kind: maybe(next, 0.05, () => [modelOf()?.kind ?? []].flat()) ?? [],
    task: maybe(next, 0.1, () => [modelOf()?.task ?? []].flat()) ?? [],
    q: maybe(next, 0.1, () => pick(next, searches)) ?? "",
    models: maybe(next, 0.2, () => sample(next, alike, whole(next, 1, 8))) ?? [],
    base: maybe(next, 0.4, () => pick(next, alike).model),
    scale: maybe(next, 0.3, () => pick(next, scales)),
    sort: maybe(next, 0.2, () => [{ column: pick(next, sortColumns), descending: next() < 0.5 }]) ?? [],
    limit: maybe(next, 0.25, () => whole(next, 1, 300)),
  };
}

const sample = (next: Next, of: readonly { readonly model: string }[], count: number): readonly string[] => [
  ...new Set(Array.from({ length: count }, () => pick(next, of).model)),
];

/** As many models as a comparison takes. */
function compared({ models }: Catalogue, next: Next): readonly string[] {
  const ids = [...models.keys()];
  const first = whole(next, 0, ids.length - 6);
  return ids.slice(first, first + whole(next, 2, 6));
}

function otherPage(catalogue: Catalogue, next: Next): string {
  const { measurements, claims } = catalogue;
  const one = pick(next, measurements);
  switch (pick(next, ["compare", "model", "benchmark", "claims", "claim", "article"])) {
    case "compare":
      return `/compare?${serializeCompare({ models: compared(catalogue, next), base: undefined })}`;
    case "model":
      return `/models/${one.model}`;
    case "benchmark":
      return `/benchmarks/${pick(next, [...catalogue.benchmarks.keys()])}`;
    case "claim":
      return `/claims/${pick(next, claims).id}`;
    case "claims":
      return `/claims?source=${pick(next, claims).source}`;
    default:
      return "/article";
  }
}
