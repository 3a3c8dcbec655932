import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LargeFigure } from "../../components/import/large-figure";
import { planLarge } from "../../components/import/large-plan";
import { LargeSelects } from "../../components/import/large-selects";
import { LargeHead } from "../../components/import/large-sheet";
import { openedReply } from "./opened-reply";

if (openedReply.kind !== "opened") throw new Error("no table");
const { table } = openedReply;
const doNothing = () => undefined;

test.each([
  ["en", "No row fits what was chosen"],
  ["zh", "没有符合所选条件的行"],
] as const)("a picture of no rows says so in %s, and of nothing that is drawn", (locale, words) => {
  const counts = { cells: new Uint32Array(0), counts: new Uint32Array(0), largest: 0, points: 0, atZero: 0 };
  const grid = { ...counts, width: 900, height: 440, isLog: true, x: [0, 1], y: [0, 1] } as const;
  const plan = planLarge({ grid, telling: [] }, { name: "AP", baseline: undefined, locale, hasDates: false });
  const figure = (count: number) =>
    renderToStaticMarkup(<LargeFigure plan={plan} name="AP" count={count} locale={locale} />);
  expect(figure(0)).toMatch(new RegExp(`<figcaption[^>]*>${words}`));
  expect(figure(0)).not.toMatch(/Each dot|每个点/);
  expect(figure(2)).not.toContain(words);
});

test.each([
  [300, 40, "Each dot is a row, or up to 4 at one place"],
  [300, 900, "Each dot is a row, or up to 4 at one place"],
  [5000, 900, "Each dot is a row, or up to 4 at one place"],
  [5000, 300, "How dense the points lie"],
  [6000, 900, "How dense the points lie"],
])("the caption of %i points in %i pixels says how they are drawn", (points, width, words) => {
  const counts = { cells: Uint32Array.of(0), counts: Uint32Array.of(4), largest: 4, points, atZero: 0 };
  const grid = { ...counts, width, height: 440, isLog: true, x: [0, 1], y: [0, 1] } as const;
  const plan = planLarge({ grid, telling: [] }, { name: "AP", baseline: undefined, locale: "en", hasDates: false });
  const figure = renderToStaticMarkup(<LargeFigure plan={plan} name="AP" count={points} locale="en" />);
  expect(figure).toMatch(new RegExp(`<figcaption[^>]*>${words};`));
});

test("no value is asked for in a table that has none", () => {
  const selects = (columns: typeof table.columns) =>
    renderToStaticMarkup(
      <LargeSelects
        table={{ ...table, columns }}
        measure={undefined}
        locale="en"
        onTable={doNothing}
        onMeasure={doNothing}
      />,
    );
  expect(selects(table.columns)).toContain("Value");
  expect(selects(table.columns.filter(({ kind }) => kind !== "number"))).toBe("");
});

test("each header of the table names a column", () => {
  const head = renderToStaticMarkup(
    <table>
      <LargeHead table={table} sort={undefined} hasRatios={false} locale="en" onSort={doNothing} />
    </table>,
  );
  expect(head).not.toMatch(/<th[^>]*><\/th>/);
});
