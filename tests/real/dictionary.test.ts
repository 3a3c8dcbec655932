import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { columnTexts } from "../../lib/i18n/columns";
import { columns } from "../../lib/schema/tables";
import { tableNames } from "../../lib/schema/vocabulary";

const readme = readFileSync("data/README.md", "utf8");

/** The rows of the table under a heading of the README, without its head. */
function rowsUnder(heading: string): readonly string[] {
  const [, section = ""] = readme.split(`\n## ${heading}\n`);
  const [table = ""] = section.split(/\n\n(?!\|)/).filter((part) => part.includes("| --- |"));
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) => row.replace(/\s+/g, " ").trim());
}

it.each(tableNames)("the dictionary of %s says what data/README.md says", (table) => {
  const written = columnTexts(table, "en").map(({ columns: names, meaning, type, accepted, example }) =>
    `| ${names.map((name) => `\`${name}\``).join(", ")} | ${meaning} | ${type} | ${accepted} | ${example} |`.replace(
      /\s+/g,
      " ",
    ),
  );
  expect(rowsUnder(`${table}.csv`)).toEqual(written);
});

it.each(tableNames)("the dictionary of %s explains every column, in their order", (table) => {
  expect(columnTexts(table, "zh").flatMap((entry) => entry.columns)).toEqual(columns[table]);
});
