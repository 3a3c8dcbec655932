import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditClaims } from "../../lib/claims/audit-claims";
import { loadTablesOnce } from "../../lib/ingest/load";
import { handVerdicts, handWords } from "./hand-verdicts";

const words = "words, a name or a design: no figure settles it";

/** Where the machine and the hand differ, and why. */
const differences: Readonly<Record<string, string>> = {
  "article-04-training-corpora": words,
  "article-07-architecture": words,
  "article-08-bert-shortcomings": words,
  "article-09-news": words,
  "article-11-best-paper": words,
  "article-13-better-than-meena":
    "the hand accepts the claim though it implies another model; the measured preference is that of the 2.7B model",
  "article-15-nlp-prediction": words,
  "article-16-set-loss": words,
  "article-17-first-transformer-detector": words,
  "article-22-efficientnet-d7": words,
  "article-23-edge-devices": words,
  "article-24-automl": words,
  "article-26-parameters-4-9":
    "the hand accepts the range for the family; D2 against Mask R-CNN X101, 13 times in the table of the paper, lies outside",
  "article-27-gpu-5-11":
    "the hand writes contradicted and notes that CPU and GPU are swapped, which is what misattributed means",
  "article-28-authors": words,
  "article-31-models": words,
  "article-33-fifty-years": words,
  "article-34-more-important": words,
  "article-35-spatial-graph": words,
  "article-38-alquraishi": words,
  "article-42-evaluation-of-57-games": words,
  "article-44-methods": words,
  "article-46-jair": words,
  "article-53-partners": words,
  "article-56-python-most-popular": "the hand had no index; by the TIOBE index of November 2020 C is ahead",
};

const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));
const audits = new Map(auditClaims(catalogue).map((audit) => [audit.claim.id, audit]));
const machine = (id: string) => audits.get(id)?.verdict;

describe("the 58 statements of the founding article", () => {
  test("are in the ledger, each once and in order", () => {
    const ids = catalogue.claims.map(({ id }) => id).filter((id) => id.startsWith("article-"));
    expect(ids).toEqual(handVerdicts.map(({ id }) => id));
    expect(ids).toHaveLength(58);
  });

  test.each(handVerdicts.filter(({ id }) => differences[id] === undefined))(
    "$id has the verdict of the hand",
    ({ id, hand }) => {
      expect(hand.map((letter) => handWords[letter])).toContain(machine(id));
    },
  );

  test.each(Object.entries(differences))("%s differs from the hand: %s", (id, reason) => {
    const { hand = [] } = handVerdicts.find((one) => one.id === id) ?? {};
    expect(hand.map((letter) => handWords[letter])).not.toContain(machine(id));
    expect(machine(id)).toBeDefined();
    if (reason === words) expect(machine(id)).toBe("not-checkable");
  });
});

/** What the audit must find out by itself; a change here is a change of what the site says. */
test.each([
  ["article-05-dataset-116", "misattributed", "metric", "parameters"],
  ["article-13-better-than-meena", "misattributed", "subject", "blenderbot-2.7b"],
  ["article-20-faster-than-cityscapes", "misattributed", "comparator", "fast-scnn"],
  ["article-27-gpu-5-11", "misattributed", "metric", "cpu-latency"],
  ["article-06-largest-model", "supported-in-part", "task", "language-modelling"],
  ["effdet-v7-ap", "misattributed", "subject", "efficientdet-d7x"],
  ["effdet-v7-parameters", "misattributed", "subject", "efficientdet-d7x"],
])("%s is %s: the %s is %s", (id, verdict, change, to) => {
  const audit = audits.get(id);
  expect(audit?.verdict).toBe(verdict);
  expect(audit?.repair).toMatchObject({ change, to: [to] });
});
