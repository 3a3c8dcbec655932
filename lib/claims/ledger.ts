import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { claimSearch, type Found } from "./claim-search";
import { type LedgerFilter, type LedgerQuery, ledgerFilters } from "./ledger-query";
import { type Audit, type VerdictName, verdictNames } from "./verdict";

/** One choice of a filter, with how many claims it would leave beside the other filters. */
export interface LedgerChoice {
  readonly id: string;
  readonly count: number;
  readonly chosen: boolean;
}

export type VerdictTotals = Readonly<Record<VerdictName, number>>;

/** The claims that a query leaves, in its order, with what surrounds them. */
export interface LedgerAnswer {
  readonly query: LedgerQuery;
  readonly audits: readonly Audit[];
  /** Of `audits`, by verdict. */
  readonly totals: VerdictTotals;
  /** Of all claims, chosen or not. */
  readonly all: number;
  /** What the filters leave without the search. */
  readonly unsearched: number;
  readonly choices: Readonly<Record<LedgerFilter, readonly LedgerChoice[]>>;
}

/** Everything a claim names: its subjects, and its comparators that are models. */
export const modelsOf = ({ subject, comparator }: Claim, { models }: Catalogue): readonly Id[] => [
  ...new Set([...subject, ...comparator].filter((id) => models.has(id))),
];

export function totalsOf(audits: readonly Audit[]): VerdictTotals {
  const count = (name: VerdictName) => audits.filter(({ verdict }) => verdict === name).length;
  return {
    supported: count("supported"),
    "supported-in-part": count("supported-in-part"),
    contradicted: count("contradicted"),
    misattributed: count("misattributed"),
    "not-checkable": count("not-checkable"),
  };
}

export function answerLedger(catalogue: Catalogue, audits: readonly Audit[], query: LedgerQuery): LedgerAnswer {
  const search = claimSearch(query.q, catalogue);
  const described = audits.map((audit) => ({
    audit,
    values: valuesOf(audit, catalogue),
    found: search(audit.claim),
  }));
  // A title that names a system would bring all that stands below it.
  const sought: Found = described.some(({ found }) => found === "itself") ? "itself" : "by-source";
  const passesFilters = ({ values }: Described, except?: LedgerFilter): boolean =>
    ledgerFilters.every(
      (name) =>
        name === except || query[name].length === 0 || query[name].some((value) => values[name].includes(value)),
    );
  const passes = (one: Described, except?: LedgerFilter): boolean => one.found === sought && passesFilters(one, except);
  const left = described.filter((one) => passes(one));
  const found = left.map(({ audit }) => audit);
  const choicesOf = (name: LedgerFilter): readonly LedgerChoice[] => {
    const counts = new Map<string, number>();
    for (const { values } of described) for (const id of values[name]) counts.set(id, counts.get(id) ?? 0);
    for (const one of described) {
      if (passes(one, name)) for (const id of one.values[name]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const ids = name === "verdict" ? verdictNames : [...counts.keys()];
    const choices = ids.map((id) => ({ id, count: counts.get(id) ?? 0, chosen: query[name].includes(id) }));
    return name === "verdict" ? choices : choices.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  };
  return {
    query,
    audits: query.sort === "ledger" ? found : sorted(found, query.sort),
    totals: totalsOf(found),
    all: audits.length,
    unsearched: described.filter((one) => passesFilters(one)).length,
    choices: {
      verdict: choicesOf("verdict"),
      source: choicesOf("source"),
      field: choicesOf("field"),
      metric: choicesOf("metric"),
      kind: choicesOf("kind"),
      model: choicesOf("model"),
    },
  };
}

interface Described {
  readonly audit: Audit;
  readonly values: Readonly<Record<LedgerFilter, readonly string[]>>;
  readonly found: Found;
}

function valuesOf({ claim, verdict }: Audit, catalogue: Catalogue): Described["values"] {
  const fields = claim.subject.flatMap((id) => catalogue.models.get(id)?.field ?? []);
  return {
    verdict: [verdict],
    source: [claim.source],
    field: [...new Set(fields)],
    metric: claim.metric === undefined ? [] : [claim.metric],
    kind: [claim.kind],
    model: modelsOf(claim, catalogue),
  };
}

/** What is most wrong first. */
const severity: Readonly<Record<VerdictName, number>> = {
  contradicted: 0,
  misattributed: 1,
  "supported-in-part": 2,
  supported: 3,
  "not-checkable": 4,
};

/** Claims without a date come last; equals keep the order of the table. */
function sorted(audits: readonly Audit[], sort: "verdict" | "date"): readonly Audit[] {
  const key = ({ claim, verdict }: Audit): number =>
    sort === "verdict" ? severity[verdict] : (claim.asOf?.start ?? Number.POSITIVE_INFINITY);
  return audits
    .map((audit, index) => ({ audit, index, key: key(audit) }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key))
    .map(({ audit }) => audit);
}
