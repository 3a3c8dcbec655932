import { describe, expect, test } from "vitest";
import { answerLedger } from "../../lib/claims/ledger";
import {
  type LedgerQuery,
  parseLedgerQuery,
  serializeLedgerQuery,
  toggleFilter,
  wholeLedger,
} from "../../lib/claims/ledger-query";
import type { Audit, VerdictName } from "../../lib/claims/verdict";
import type { Catalogue, Claim } from "../../lib/schema/catalogue";
import { catalogueOf, dateOf } from "../query/catalogue-of";
import { claimOf } from "./claim-of";

const claims = [
  claimOf("bigger", { subject: ["gpt"], comparator: ["bert"], metric: "parameters", asOf: dateOf("2021") }),
  claimOf("faster", {
    subject: ["detr"],
    comparator: ["*"],
    metric: "latency",
    source: "readme",
    asOf: dateOf("2020-05"),
  }),
  claimOf("linked", { statement: "A link to be read", kind: "attribution", subject: ["gpt"], source: "readme" }),
  claimOf("first", { kind: "rank", subject: ["detr", "gpt"], metric: "latency", asOf: dateOf("2019") }),
];

const catalogue: Catalogue = {
  ...catalogueOf({
    models: [{ id: "gpt" }, { id: "bert" }, { id: "detr", field: "computer-vision" }],
    metrics: [{ id: "parameters" }, { id: "latency" }],
    sources: [{ id: "press" }, { id: "readme" }],
  }),
  claims,
};

const verdicts: Readonly<Record<string, VerdictName>> = {
  bigger: "supported",
  faster: "misattributed",
  linked: "supported",
  first: "contradicted",
};

const audits = claims.map((one): Audit => auditOf(one, verdicts[one.id] ?? "not-checkable"));
const answer = (query: Partial<LedgerQuery>) => answerLedger(catalogue, audits, { ...wholeLedger, ...query });
const ids = (query: Partial<LedgerQuery>) => answer(query).audits.map((audit) => audit.claim.id);

describe("the ledger", () => {
  test.each<[string, Partial<LedgerQuery>, readonly string[]]>([
    ["the whole, in the order of the table", {}, ["bigger", "faster", "linked", "first"]],
    ["one verdict", { verdict: ["supported"] }, ["bigger", "linked"]],
    ["either of two verdicts", { verdict: ["supported", "contradicted"] }, ["bigger", "linked", "first"]],
    ["a source", { source: ["readme"] }, ["faster", "linked"]],
    ["the field of any subject", { field: ["computer-vision"] }, ["faster", "first"]],
    ["a metric", { metric: ["latency"] }, ["faster", "first"]],
    ["a kind", { kind: ["attribution"] }, ["linked"]],
    ["a model that is the subject or the comparator", { model: ["bert"] }, ["bigger"]],
    ["all filters together", { model: ["gpt"], verdict: ["supported"], metric: ["parameters"] }, ["bigger"]],
    ["what a search finds", { q: "GPT" }, ["bigger", "linked", "first"]],
    ["what says the words, not what stands in a source that does", { q: "read" }, ["linked"]],
    ["what stands in a source that says the words where no claim does", { q: "readme" }, ["faster", "linked"]],
    ["a search beside the filters", { q: "gpt", verdict: ["supported"], source: ["readme"] }, ["linked"]],
    ["nothing where no claim passes", { field: ["nlp"], source: ["readme"], metric: ["latency"] }, []],
    ["by date, unknown dates last", { sort: "date" }, ["first", "faster", "bigger", "linked"]],
    ["what is most wrong first", { sort: "verdict" }, ["first", "faster", "bigger", "linked"]],
  ])("lists %s", (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  test("counts the verdicts of what it lists, and all claims", () => {
    const { totals, all } = answer({ source: ["readme"] });
    expect(totals).toEqual({
      supported: 1,
      "supported-in-part": 0,
      contradicted: 0,
      misattributed: 1,
      "not-checkable": 0,
    });
    expect(all).toBe(4);
  });

  test("a choice counts what it would leave beside the other filters", () => {
    const { choices } = answer({ source: ["readme"], verdict: ["supported"] });
    expect(choices.verdict.map(({ id, count }) => [id, count])).toEqual([
      ["supported", 1],
      ["supported-in-part", 0],
      ["contradicted", 0],
      ["misattributed", 1],
      ["not-checkable", 0],
    ]);
    expect(choices.source).toEqual([
      { id: "press", count: 1, chosen: false },
      { id: "readme", count: 1, chosen: true },
    ]);
    expect(choices.metric.map(({ id, count }) => [id, count])).toEqual([
      ["latency", 0],
      ["parameters", 0],
    ]);
  });

  test("a search narrows what choices count, and says what would be there without it", () => {
    const { choices, totals, unsearched } = answer({ q: "bert", metric: ["parameters", "latency"] });
    expect(totals.supported).toBe(1);
    expect(unsearched).toBe(3);
    expect(choices.metric.map(({ id, count }) => [id, count])).toEqual([
      ["parameters", 1],
      ["latency", 0],
    ]);
  });

  test("every choice leaves as many claims as it says", () => {
    for (const [name, choices] of Object.entries(answer({}).choices)) {
      for (const { id, count } of choices) expect(ids({ [name]: [id] })).toHaveLength(count);
    }
  });
});

describe("the query of the ledger", () => {
  const parse = (text: string) => parseLedgerQuery(new URLSearchParams(text), catalogue);

  test.each([
    "",
    "verdict=supported",
    "verdict=supported~contradicted&sort=date",
    "source=readme&field=computer-vision&metric=latency&kind=rank&model=gpt~detr",
    "kind=ratio&q=100%25%20%E6%A8%A1%E5%9E%8B%26&sort=date",
  ])("%s is read and written alike", (text) => {
    const { query, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(serializeLedgerQuery(query)).toBe(text);
  });

  test.each([
    ["verdict=true", "verdict", "true", "invalid"],
    ["model=gtp", "model", "gtp", "unknown-id"],
    ["metric=size", "metric", "size", "unknown-id"],
    ["source=%3Cb%3E", "source", "<b>", "invalid"],
    ["sort=size", "sort", "size", "invalid"],
    [`q=${"a".repeat(201)}`, "q", "a".repeat(201), "invalid"],
    ["q=a&q=b", "q", "b", "invalid"],
    ["colour=red", "colour", "red", "unknown-parameter"],
    ["verdict=supported&verdict=contradicted", "verdict", "contradicted", "invalid"],
  ])("%s is reported", (text, parameter, value, kind) => {
    expect(parse(text).problems).toEqual([expect.objectContaining({ parameter, value, kind })]);
  });

  test("what cannot be used is left out, the rest is kept", () => {
    const { query } = parse("verdict=true~supported&model=nobody&sort=date");
    expect(serializeLedgerQuery(query)).toBe("verdict=supported&sort=date");
  });

  test("a choice is taken back by choosing it again", () => {
    const once = toggleFilter(wholeLedger, "verdict", "supported");
    expect(once.verdict).toEqual(["supported"]);
    expect(toggleFilter(once, "verdict", "supported")).toEqual(wholeLedger);
  });
});

function auditOf(one: Claim, verdict: VerdictName): Audit {
  return { claim: one, verdict, rule: "ratio", working: [] };
}
