import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditOf, auditsOf } from "../../lib/claims/audits-of";
import { claimNumbers } from "../../lib/claims/claim-numbers";
import { repairSentence } from "../../lib/claims/repair-sentence";
import { auditSentence } from "../../lib/claims/sentences";
import { loadTablesOnce } from "../../lib/ingest/load";
import { locales } from "../../lib/quantity";

const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));

function auditNamed(id: string) {
  const audit = auditOf(catalogue, id);
  if (audit === undefined) throw new Error(`no claim ${id}`);
  return audit;
}

test.each([
  ["article-05-dataset-116", "116×", "14.1–14.4×"],
  ["article-03-gpt3-turing-nlg", "at least 10×", "9.97–10.6×"],
  ["article-26-parameters-4-9", "4–9×", "3.97–13.4×"],
  ["article-41-games-2600", "2,600", "57"],
  ["article-45-strongest", "first", "third"],
  ["article-57-python-3.10", "2021-01 to 2021-03", "2021-10-04"],
  ["article-37-tpu-cores-128", "about 128", "128"],
  ["article-20-faster-than-cityscapes", "at least 1.3×", undefined],
  ["article-09-news", undefined, undefined],
])("%s claims %s, and %s follows", (id, claimed, derived) => {
  const numbers = claimNumbers(auditNamed(id), catalogue, "en");
  expect(numbers.claimed).toBe(claimed);
  expect(numbers.derived).toBe(derived);
});

describe("the sentence of an audit says why", () => {
  test.each([
    ["article-05-dataset-116", "570\u00a0GB ÷ 40\u00a0GB is 14.1–14.4×, not 116×."],
    ["detr-flops", "180B\u00a0FLOP ÷ 86B\u00a0FLOP is 2.08–2.11×, which agrees with about 2×."],
    ["article-41-games-2600", "57 is measured, not 2,600."],
    ["article-47-agent57-link", "The link leads to Arcade Learning Environment, not to Agent57."],
    ["article-20-faster-than-cityscapes", "Cityscapes is a data set and no rival: a system is not compared with it."],
    ["blender-distill-1b", /^Not measured for .*: inference time\.$/],
    ["article-09-news", "No figure can settle it."],
  ])("%s", (id, sentence) => {
    const said = auditSentence(auditNamed(id), catalogue, "en");
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  test.each([
    ["article-05-dataset-116", "As a ratio of parameters the number holds: 113–121×."],
    ["article-27-gpu-5-11", "As a ratio of CPU latency the number holds: 4.77–11.2×."],
    ["article-20-faster-than-cityscapes", "Against Fast-SCNN it holds: 1.33×."],
    ["article-13-better-than-meena", "It holds for BlenderBot 2.7B: 75%."],
  ])("and of %s what holds instead", (id, sentence) => {
    const audit = auditNamed(id);
    expect(audit.repair && repairSentence(audit.repair, audit, catalogue, "en")).toBe(sentence);
  });
});

test.each(locales)("every claim is told in whole sentences of %s", (locale) => {
  const end = locale === "zh" ? /[。]$/u : /[.]$/;
  for (const audit of auditsOf(catalogue)) {
    const sentences = [
      auditSentence(audit, catalogue, locale),
      ...(audit.repair === undefined ? [] : [repairSentence(audit.repair, audit, catalogue, locale)]),
    ];
    for (const sentence of sentences) {
      expect(sentence, audit.claim.id).toMatch(end);
      expect(sentence, audit.claim.id).not.toMatch(/undefined|NaN|\$\{| {2}/);
    }
  }
});
