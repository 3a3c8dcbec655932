import { expect, test } from "vitest";
import { reportWords, wordsByCode } from "../../components/import/issue-words";
import { issueKinds } from "../../lib/i18n/issue-kinds";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { issuesCsv } from "../../lib/ingest/report-csv";

const { issues } = importReadings([
  await readImport(
    "ours.csv",
    new TextEncoder().encode("model,acc (%)\nGPT3,50\nGPT3,51\nNova,lots\nMira,52\nTara,53\n"),
  ),
]);
const lines = (csv: string): readonly string[] => csv.trim().split("\n");

test("a report of an English page has the messages of the issues", () => {
  const [header, ...rows] = lines(issuesCsv(issues, reportWords("en")));
  expect(header).toBe("file,line,column,severity,code,value,message");
  expect(rows).toHaveLength(issues.length);
});

test("a report of a Chinese page says the same in Chinese first, and what else is known of an issue", () => {
  const [header, ...rows] = lines(issuesCsv(issues, reportWords("zh")));
  expect(header).toBe("file,line,column,severity,code,value,message_zh,message");
  expect(rows).toHaveLength(issues.length);
  const rowOf = (code: string): string => rows.find((row) => row.includes(`,${code},`)) ?? "";
  expect(rowOf("bad-cell")).toContain(
    "ours.csv,4,acc (%),warning,bad-cell,lots,不是数值的单元格，按未知处理；应为：数字，例如",
  );
  expect(rowOf("contradiction")).toContain("；已保留：50（第 2 行，acc (%)）");
  for (const { message } of issues) expect(rows.join("\n").replaceAll('""', '"')).toContain(message);
});

test("every kind of issue has words, and a code of the tables none", () => {
  const words = wordsByCode([...issueKinds, "dangling-id"]);
  expect(issueKinds.filter((code) => !/^\S.*；应为：./u.test(words.get(code) ?? ""))).toEqual([]);
  expect(words.get("dangling-id")).toBe("");
});
