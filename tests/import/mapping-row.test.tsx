import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MappingRow } from "../../components/import/mapping-row";
import { readImport } from "../../lib/ingest/import-files";
import type { Locale } from "../../lib/quantity";

async function rowOf(text: string, place: number, locale: Locale): Promise<string> {
  const [reading] = (await readImport("a.csv", new TextEncoder().encode(text))).readings;
  const nothing = () => {};
  return renderToStaticMarkup(
    <table>
      <tbody>
        <MappingRow
          column={reading?.mapping.columns[place]}
          evidence={reading?.evidence?.[place]}
          locale={locale}
          onRole={nothing}
          onMetric={nothing}
          onDrag={nothing}
        />
      </tbody>
    </table>,
  );
}

test.each<readonly [label: string, text: string, locale: Locale, told: string]>([
  ["negatives of accounts", "model,gain\nA,(12)\nB,3\nC,4\n", "en", "a number alone in brackets is below zero"],
  ["negatives of accounts", "model,gain\nA,(12)\nB,3\nC,4\n", "zh", "单独放在括号里的数为负数"],
  [
    "both signs of decimals",
    'model,gain\nA,"12,5"\nB,7.5\nC,"3,25"\n',
    "en",
    "some decimals have a comma and some a point",
  ],
  ["both signs of decimals", 'model,gain\nA,"12,5"\nB,7.5\nC,"3,25"\n', "zh", "小数逗号与小数点混用"],
])("a column says how it is read: %s", async (_, text, locale, told) => {
  expect(await rowOf(text, 1, locale)).toContain(told);
});

test("a column of plain numbers says no such thing", async () => {
  const row = await rowOf("model,gain\nA,12.5\nB,3\n", 1, "en");
  expect(row).toContain("100% are numbers");
  expect(row).not.toMatch(/brackets|comma and some/);
});
