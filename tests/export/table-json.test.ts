import { expect, it } from "vitest";
import { tableJson } from "../../lib/export/table-json";
import { columnTexts } from "../../lib/i18n/columns";
import { columns } from "../../lib/schema/tables";
import { tableNames } from "../../lib/schema/vocabulary";

it("writes cells as they are written, lists as arrays, and leaves out what is unknown", () => {
  const row = { id: "a", name: "A, “quoted”", organization: "x; y", field: "nlp", released: "2020-05", note: "" };
  expect(JSON.parse(tableJson("models", [row], "hash"))).toEqual({
    table: "models",
    columns: columns.models,
    rows: [{ id: "a", name: "A, “quoted”", organization: ["x", "y"], field: "nlp", released: "2020-05" }],
    dataHash: "hash",
  });
});

it.each(tableNames)("writes those columns of %s as arrays that the dictionary calls lists", (table) => {
  const filled = Object.fromEntries(columns[table].map((name) => [name, "one;two"]));
  const [row = {}] = JSON.parse(tableJson(table, [filled], "")).rows as readonly Readonly<Record<string, unknown>>[];
  const arrays = columns[table].filter((name) => Array.isArray(row[name]));
  const lists = columnTexts(table, "en").filter(({ type }) => type.startsWith("list"));
  expect(arrays).toEqual(lists.flatMap((entry) => entry.columns));
});
