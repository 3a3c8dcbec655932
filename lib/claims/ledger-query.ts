import { describeAllowed } from "../query/allowed";
import { longestSearch } from "../query/fold-text";
import type { ViewProblem } from "../query/view";
import type { Catalogue } from "../schema/catalogue";
import { claimKinds } from "../schema/vocabulary";
import { verdictNames } from "./verdict";

/** What the reader of the ledger chose. It is the query of `/claims`; lists are joined with `~`. */
export const ledgerFilters = ["verdict", "source", "field", "metric", "kind", "model"] as const;
export type LedgerFilter = (typeof ledgerFilters)[number];

export const ledgerSorts = ["ledger", "verdict", "date"] as const;
export type LedgerSort = (typeof ledgerSorts)[number];

const parameters = [...ledgerFilters, "q", "sort"] as const;

export interface LedgerQuery extends Readonly<Record<LedgerFilter, readonly string[]>> {
  /** A search over what a claim says and names. */
  readonly q: string;
  readonly sort: LedgerSort;
}

export const wholeLedger: LedgerQuery = {
  verdict: [],
  source: [],
  field: [],
  metric: [],
  kind: [],
  model: [],
  q: "",
  sort: "ledger",
};

const nouns: Readonly<Record<LedgerFilter, string>> = {
  verdict: "a verdict",
  source: "the source of a claim",
  field: "a field",
  metric: "the metric of a claim",
  kind: "a kind of claim",
  model: "a model",
};

/** What each filter may hold, from the whole catalogue. */
function choicesOf(catalogue: Catalogue): Readonly<Record<LedgerFilter, ReadonlySet<string>>> {
  const { claims, models } = catalogue;
  return {
    verdict: new Set(verdictNames),
    source: new Set(claims.map(({ source }) => source)),
    field: new Set([...models.values()].map(({ field }) => field)),
    metric: new Set(claims.flatMap(({ metric }) => metric ?? [])),
    kind: new Set(claimKinds),
    model: new Set(models.keys()),
  };
}

/** Reads the query of the ledger. What cannot be used is reported and left out. `ignore` names other known parameters. */
export function parseLedgerQuery(
  params: URLSearchParams,
  catalogue: Catalogue,
  ignore: readonly string[] = [],
): { readonly query: LedgerQuery; readonly problems: readonly ViewProblem[] } {
  const choices = choicesOf(catalogue);
  const parsed = ledgerFilters.map((name) => ({ name, values: valuesOf(params, name) }));
  const q = params.get("q") ?? "";
  const isSearch = q.length <= longestSearch;
  const sort = params.get("sort") ?? "";
  const chosen = ledgerSorts.find((known) => known === sort);
  const lists = Object.fromEntries(
    parsed.map(({ name, values }) => [name, [...new Set(values)].filter((value) => choices[name].has(value))]),
  );
  return {
    query: { ...wholeLedger, ...lists, q: isSearch ? q : wholeLedger.q, sort: chosen ?? wholeLedger.sort },
    problems: [
      ...parsed.flatMap(({ name, values }) =>
        values
          .filter((value) => !choices[name].has(value))
          .map((value): ViewProblem => {
            const isId = name === "source" || name === "metric" || name === "model";
            const kind = isId && isSlug.test(value) ? "unknown-id" : "invalid";
            return { parameter: name, value, kind, allowed: describeAllowed(nouns[name], value, choices[name]) };
          }),
      ),
      ...(isSearch
        ? []
        : [{ parameter: "q", value: q, kind: "invalid", allowed: `at most ${longestSearch} characters` } as const]),
      ...(sort === "" || chosen !== undefined
        ? []
        : [{ parameter: "sort", value: sort, kind: "invalid", allowed: ledgerSorts.join(", ") } as const]),
      ...repeated(params),
      ...[...params]
        .filter(([name]) => ![...parameters, ...ignore].some((known) => known === name))
        .map(
          ([parameter, value]): ViewProblem => ({
            parameter,
            value,
            kind: "unknown-parameter",
            allowed: `one of ${parameters.join(", ")}`,
          }),
        ),
    ],
  };
}

const isSlug = /^[a-z0-9.-]+$/;

const valuesOf = (params: URLSearchParams, name: string): readonly string[] =>
  (params.get(name) ?? "").split("~").filter((value) => value !== "");

const repeated = (params: URLSearchParams): readonly ViewProblem[] =>
  parameters.flatMap((name) =>
    params
      .getAll(name)
      .slice(1)
      .map(
        (value): ViewProblem => ({
          parameter: name,
          value,
          kind: "invalid",
          allowed: `${name} once, lists joined by ~`,
        }),
      ),
  );

/** The canonical query; empty for the whole ledger in its own order. */
export function serializeLedgerQuery(query: LedgerQuery): string {
  const lists = ledgerFilters.flatMap((name) =>
    query[name].length === 0 ? [] : [`${name}=${query[name].map(encodeURIComponent).join("~")}`],
  );
  const search = query.q === wholeLedger.q ? [] : [`q=${encodeURIComponent(query.q)}`];
  return [...lists, ...search, ...(query.sort === wholeLedger.sort ? [] : [`sort=${query.sort}`])].join("&");
}

/** Chooses a value of a filter, or takes it back. */
export function toggleFilter(query: LedgerQuery, name: LedgerFilter, value: string): LedgerQuery {
  const chosen = query[name];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, [name]: next };
}
