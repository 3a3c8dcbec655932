import { expect, test } from "vitest";
import type { VerdictTotals } from "../../lib/claims/ledger";
import { badgeSvg } from "../../lib/export/badge";
import { lightPaint } from "../../lib/figure/palette";

const none: VerdictTotals = {
  supported: 0,
  "supported-in-part": 0,
  contradicted: 0,
  misattributed: 0,
  "not-checkable": 0,
};

test.each<readonly [string, Partial<VerdictTotals>, string, string]>([
  [
    "every verdict that there is",
    { supported: 3, contradicted: 1, "not-checkable": 2 },
    "3 supported · 1 contradicted · 2 not checkable",
    lightPaint.verdict("contradicted"),
  ],
  [
    "the colour of the worst",
    { supported: 3, "supported-in-part": 1 },
    "3 supported · 1 in part",
    lightPaint.verdict("supported-in-part"),
  ],
  ["what cannot be checked", { "not-checkable": 2 }, "2 not checkable", lightPaint.verdict("not-checkable")],
  ["no claims", {}, "none", lightPaint.verdict("not-checkable")],
])("a badge shows %s", (_, totals, text, colour) => {
  const svg = badgeSvg({ ...none, ...totals });
  expect(svg).toContain(`<title>claims: ${text}</title>`);
  expect(svg).toContain(`fill="${colour}"`);
});
