import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isLarge } from "../../components/import/is-large";

const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `a model with a rather long name ${row},${row},1\n`).join("");
const many = `model,AP,mIoU\n${rows(40_000)}`;

test.each<readonly [label: string, name: string, content: string | Uint8Array, expected: boolean]>([
  ["many rows", "a.csv", many, true],
  ["many rows, packed", "a.csv.gz", new Uint8Array(gzipSync(many)), true],
  [
    "few rows of many columns",
    "a.csv",
    `model${",score".repeat(9999)}\n${`A${",1".repeat(9999)}\n`.repeat(300)}`,
    true,
  ],
  ["few rows of long texts", "a.csv", `model,output\n${`A,"${"well, it says; ".repeat(2000)}"\n`.repeat(200)}`, false],
  ["few rows", "a.csv", `model,AP,mIoU\n${rows(2000)}`, false],
  ["few rows, packed", "a.csv.gz", new Uint8Array(gzipSync(`model,AP,mIoU\n${rows(2000)}`)), false],
  ["many lines of JSON", "a.jsonl", '{"model":"A","AP":1}\n'.repeat(40_000), false],
  ["a table of Markdown", "a.md", `| model | AP |\n| --- | --- |\n${"| A | 1 |\n".repeat(40_000)}`, false],
  ["a gzip file of nothing", "a.gz", new Uint8Array(gzipSync("")), false],
  ["a gzip file that is damaged", "a.gz", Uint8Array.of(0x1f, 0x8b, 8, 9, 9, 9), false],
  ["an empty file", "a.csv", "", false],
])("whether %s are kept as columns", async (_, name, content, expected) => {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  expect(await isLarge(new File([part], name))).toBe(expected);
});
