import { join } from "node:path";
import { expect, test } from "vitest";
import { articleOf, statementNumber } from "../../lib/claims/article";
import { auditsOf } from "../../lib/claims/audits-of";
import { articleSectionIds } from "../../lib/i18n/article";
import { noteOf } from "../../lib/i18n/ledger";
import { loadTablesOnce } from "../../lib/ingest/load";
import { catalogueOf } from "../query/catalogue-of";

const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));
const sections = articleOf(auditsOf(catalogue));

test("the article has its ten systems in their order, and the year after", () => {
  expect(sections.map(({ id }) => id)).toEqual([...articleSectionIds]);
});

test("each of the 58 statements stands in one section, in order", () => {
  const numbers = sections.flatMap(({ statements }) => statements.map(({ number }) => number));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 58 }, (_, index) => index + 1));
});

test("each reading stands under its statement", () => {
  const readings = catalogue.claims.filter(({ id }) => id.startsWith("reading-"));
  const placed = sections.flatMap(({ statements }) =>
    statements.flatMap(({ number, readings: under }) => under.map(({ claim }) => [claim.id, number] as const)),
  );
  expect(placed).toHaveLength(readings.length);
  for (const [id, number] of placed) expect(statementNumber(id)).toBe(number);
});

test("another ledger has no sections", () => {
  expect(articleOf(auditsOf(catalogueOf({})))).toEqual([]);
});

test.each(catalogue.claims.filter(({ note }) => note !== undefined))(
  "the note of $id stands in both languages",
  (claim) => {
    expect(noteOf(claim, "zh")?.lang).toBe("zh");
    expect(noteOf(claim, "zh")?.text).toMatch(/\p{Script=Han}.*。$/u);
    expect(noteOf(claim, "en")?.text).toMatch(/[^.]\.$/);
    expect(noteOf({ ...claim, noteZh: undefined }, "zh")).toEqual(noteOf(claim, "en"));
  },
);
