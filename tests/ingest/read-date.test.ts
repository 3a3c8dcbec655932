import { expect, test } from "vitest";
import { dateOrderOf, isDate, readDate, statedOrder } from "../../lib/ingest/cells/read-date";
import { importReadings, readImport } from "../../lib/ingest/import-files";

test.each([
  ["Jun-20", "2020-06"],
  ["Jun '20", "2020-06"],
  ["Jun-98", "1998-06"],
  ["28-May-20", "2020-05-28"],
  ["06/2020", "2020-06"],
  ["6/2020", "2020-06"],
  ["06.2020", "2020-06"],
  ["2020-May-28", "2020-05-28"],
  ["2020 May", "2020-05"],
  ["Thu, 28 May 2020 10:00:00 GMT", "2020-05-28"],
  ["May 28, 2020 10:15 PM", "2020-05-28"],
  ["28. Mai 2020", "2020-05-28"],
  ["Mär. 2020", "2020-03"],
  ["1er août 2020", "2020-08-01"],
  ["juil. 2020", "2020-07"],
  ["28 de mayo de 2020", "2020-05-28"],
  ["dicembre 2020", "2020-12"],
  ["Outubro de 2020", "2020-10"],
  ["5 мая 2021", "2021-05-05"],
  ["2020年5月28日", "2020-05-28"],
  ["2020년 5월", "2020-05"],
  ["2020. 5. 28.", "2020-05-28"],
  ["Q3 2021", "2021"],
  ["2022 Q4", "2022"],
  ["2020年第三季度", "2020"],
  ["mid-2020", "2020"],
  ["5/28/20", "2020-05-28"],
  ["31/5/20", "2020-05-31"],
])("%s is the date %s", (text, date) => {
  expect(isDate(text)).toBe(true);
  expect(readDate(text, dateOrderOf([text]))).toBe(date);
});

test.each(["Jun 20", "jui 2020", "GPT-4 2023", "gpt-35", "20/05/28", "1.12.20", "13/2020", "1/2/3"])(
  "%s is not read as a date",
  (text) => {
    expect(readDate(text, dateOrderOf([text]))).toBeUndefined();
  },
);

test.each([
  ["Release (YY/MM)", "yymm", "21/10", "2021-10"],
  ["released (MM/YY)", "mmyy", "10/21", "2021-10"],
  ["Date (DD/MM/YYYY)", "dmy", "3/4/2021", "2021-04-03"],
  ["Date (mm/dd/yy)", "mdy", "3/4/21", "2021-03-04"],
] as const)("%s says how its dates are written", (header, order, text, date) => {
  expect(statedOrder(header)).toBe(order);
  expect(dateOrderOf([text], header)).toBe(order);
  expect(readDate(text, order)).toBe(date);
});

const readText = async (text: string, name = "t.csv") => {
  const { read, issues, reports } = importReadings([await readImport(name, new TextEncoder().encode(text))]);
  const { models, measurements } = read.catalogue;
  return {
    released: [...models.values()].map(({ released }) => released?.text),
    measured: measurements.map(({ metric, asOf }) => [metric, asOf?.text]),
    issues: issues.map(({ code, value }) => [code, value]),
    reasons: reports[0]?.mapping.columns.map(({ reason }) => reason),
  };
};

test("of quarters and of days that may be months the year is kept, and each is told", async () => {
  const { released, issues } = await readText("model,released,score\nA,Q3 2021,1.5\nB,3/4/2021,2.5\nC,May 2021,3.5\n");
  expect(released).toEqual(["2021", "2021", "2021-05"]);
  expect(issues).toEqual([
    ["coarse-date", "Q3 2021"],
    ["coarse-date", "3/4/2021"],
  ]);
});

test("years of two digits are told once", async () => {
  const { released, issues, reasons } = await readText("model,Release (YY/MM),score\nA,21/10,1.5\nB,22/05,2.5\n");
  expect(released).toEqual(["2021-10", "2022-05"]);
  expect(issues).toEqual([]);
  expect(reasons?.[1]).toBe("two digits are a year: 21/10 is read as 2021-10");
});

test("numbers are no values of a date", async () => {
  const { measured } = await readText("model,release date,score\nA,43831,1.5\nB,43862,2.5\n");
  expect(measured.map(([metric]) => metric)).toEqual(["score", "score"]);
});

test("times below the name of a date are times of day", async () => {
  const { measured } = await readText("model,datetime_complete,score\nA,22:59.7,1.5\nB,25:06.8,2.5\n");
  expect(measured.map(([metric]) => metric)).toEqual(["score", "score"]);
});

test("when a file was collected dates its values, and when a version came out does not", async () => {
  const items = [
    { name: "React", stars: 245093, npm_latest_date: "2026-05-06" },
    { name: "Angular", stars: 99093, npm_latest_date: "2026-05-13" },
  ];
  const { measured } = await readText(JSON.stringify({ generated_at: "2026-05-18T07:39:50Z", items }), "t.json");
  expect(measured).toEqual([
    ["stars", "2026-05-18"],
    ["stars", "2026-05-18"],
  ]);
});

test.each([
  ["2012-09-30", "2018-10-11", ["2012-09-30", "2018-10-11"], [undefined, undefined]],
  ["2013-09-30", "2018-10-11", ["2012", "2018"], ["2013-09-30", "2018-10-11"]],
])("a date beside a year is the date of release where both agree: %s", async (first, second, released, measured) => {
  const read = await readText(`model,date,year,size\nA,${first},2012,1.5\nB,${second},2018,2.5\n`);
  expect(read.released).toEqual(released);
  expect(read.measured.map(([, date]) => date)).toEqual(measured);
});
