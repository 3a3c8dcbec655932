import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asColumns, asTables, bytesOf } from "./both-lanes";

/**
 * The same file means the same, read as rows or as columns. What is not meant to agree: rows are held against one another only as
 * tables (the same value twice, another value or another fact about the same model, a date before the release), as are addresses and
 * stated ends; several tables in one file are read only as rows; columns are planned from the first rows, tables from all.
 */
async function same(bytes: Uint8Array, pieceBytes: number, file = "t.csv"): Promise<boolean> {
  const tables = await asTables(file, bytes);
  if (tables === undefined) return false;
  expect(await asColumns(file, bytes, pieceBytes, tables)).toEqual(tables);
  return true;
}

const body = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join("");
const plain = body(60, (row) => `M${row},${row}.5,${row + 1}`);

const cases: readonly (readonly [label: string, text: string])[] = [
  ["plain rows", `Model,AP,mIoU\n${plain}`],
  ["a last line without an end", `Model,AP,mIoU\n${plain}Z,1,2`],
  ["units below the header", `Model,Latency,Accuracy\nUnit,ms,%\n${plain}`],
  ["labels below the header", `Model,MMLU,GSM8K\n,5-shot,8-shot\n${plain}`],
  ["short rows", `Model,AP,mIoU\n${plain}A,1\nB\nC,2,\n`],
  ["long rows", `Model,AP,mIoU\n${plain}A,1,2,what,else\nB,1,2,,\nC,1,2, \n`],
  ["a row that fits nowhere, with a quote that is never closed", 'Model,AP,mIoU\nA,1.5,2\nB,2.5,3\nC,3.5,4\n,,";,6'],
  ["a row with blanks that fits nowhere", 'Model,AP,mIoU\nA,1.5,2\nB,2.5,3\nC,3.5,4\n, ,A,"\n'],
  [
    "rows that say no metric",
    `model,benchmark,metric,value\n${"A,x,auc,1\nB,x,rmse,2\n".repeat(9)}C,y,,\nD,y,,5\nE,y,auc,\n`,
  ],
  ["the header again", `Model,AP,mIoU\n${plain}Model,AP,mIoU\nA,1,2\n Model , AP, mIoU\n"Model","AP",mIoU\nB,3,4\n`],
  [
    "a header with fewer cells again",
    `Model,AP,mIoU,\n${body(60, (row) => `M${row},${row},1,`)}Model,AP,mIoU\nA,1,2,\n`,
  ],
  [
    "rows that sum up others",
    `Model,AP,mIoU\n${plain}Total,5,6\nA,1,2\nAVG.,1,2\noverall mean,1,2\n平均值,1,2\nMean-7B,1,2\n`,
  ],
  ["rows that name nothing", `Model,AP,mIoU\n${plain},5,6\n"",1,2\n  ,1,2\n<b> </b>,3,4\n`],
  [
    "notes below the table",
    `Model,AP,mIoU\n${plain}Source: our own runs\nNote: x,Note: x,Note: x\n* with augmentation,,\n`,
  ],
  [
    "names with markup",
    `Model,AP,mIoU\n${body(60, (row) => `[M${row}](https://a.b/${row}),${row},1`)}<b>T</b>,1,2\n\\textbf{U},3,4\n`,
  ],
  ["numbers with markup", `Model,AP,mIoU\n${plain}A,<b>5.5</b>,"[6](https://a.b/c)"\nB,\\textbf{7.1},<i>x</i>\n`],
  ["comments and signs by name", `Model,AP (&uarr;),mIoU\n${plain}A<!-- ours -->,5<!--6-->,&minus;7\n<!-- B -->,1,2\n`],
  [
    "raised signs",
    `Model,C<sup>3</sup>,R²\n${plain}A<sup>1</sup>,5<sup>2</sup>,1.5×10<sup>3</sup>\nU<sup>2</sup>Net,1,2\n`,
  ],
  ["headers with markup", `Model,<b>AP</b>,[mIoU](https://a.b/c)\n${plain}`],
  [
    "pairs below a header of both",
    `Model,BLEU / chrF\n${body(60, (row) => `M${row},${row}.5 / ${row + 1}.25`)}A,7\nB,x\nC,-\nD,1 / 2 / 3\n`,
  ],
  [
    "pairs in brackets",
    `Model,Accuracy (top-1/top-5),AP\n${body(60, (row) => `M${row},${row}.5|${row + 1}.25,${row}`)}`,
  ],
  ["means and deviations", `Model,F1 mean (std)\n${body(60, (row) => `M${row},${row + 20}.5 (0.${row + 1})`)}`],
  [
    "dates as tables write them",
    `Model,Released,AP\n${body(60, (row) => `M${row},${(row % 28) + 1}/11/2020,${row}`)}A,soon,1\nB,2020,2\n`,
  ],
  [
    "dates known less well",
    `Model,Released,AP\nA,2020,1\nB,2020-05,2\nC,2020-05-28,3\nD,2020-05-28T10:00:00Z,4\nE,May 2021,5\nF,,6\n`,
  ],
  [
    "a metric in each row",
    `model,metric,value\n${body(60, (row) => `M${row},accuracy,${row}`)}A,,5\n,accuracy,5\nB,latency,x\n`,
  ],
  [
    "benchmarks down, models across",
    `Benchmark,GPT-3,Gopher\n${body(20, (row) => `task ${row},${row},${row + 2}`)},1,2\n`,
  ],
  ["quotes that are malformed", `Model,AP,mIoU\n${plain}"A" b,1,2\nC,3,4\n"D",5,6\n${plain.replaceAll("M", "N")}`],
  ["a quote that never closes", `Model,AP,mIoU\n${plain}"A,1,2\nC,"x",4\nD,5,6\n`],
  ["a quote that never closes, over lines", `Model,AP,mIoU\n${plain}A,"1,2\nC,3,4\n\nD,5,6\n`],
  ["cells over lines", `Model,AP,mIoU\n${plain}"A\nB",x,2\nC,y,4\n"D\r\nE",z,4\n"F",w,5\n`],
  ["blank lines", `Model,AP,mIoU\n\n${plain}\n,,\n \nA,x,1\n\n\u00a0,,\nB,y,2\n`],
  ["carriage returns alone", `Model,AP,mIoU\n${plain}A,x,2\n`.replaceAll("\n", "\r")],
  ["line ends of all kinds", `Model,AP,mIoU\r\n${plain}A,x,2\r\nB,y,2\rC,z,3\nD,1,2\r\n`],
  ["a NUL", `Model,AP,mIoU\n${plain}A\u0000B,1\u0000,2\nC\u0000,1,2\n`],
  ["signs that could not be read", `Model,AP,mIoU\n${plain}A\ufffd,1,2\nB,\ufffd,2\n`],
  ["a remark and a title", `# by hand\n\nOur board\nModel,AP,mIoU\n${plain}A,x,1\n`],
  ["no header", `${plain}A,x,1\n`],
  ["a header in two rows", `Model,COCO,COCO\n,AP,mIoU\n${plain}A,x,1\nModel,COCO,COCO\n`],
  ["a byte order mark", `\ufeffModel,AP,mIoU\n${plain}`],
  ["a byte order mark, and quotes", `\ufeff"Model","AP","mIoU"\n${plain}`],
  ["decimal commas", `Model;AP;mIoU\n${body(60, (row) => `M${row};${row},5;1.${row + 100},25`)}A;x;2\n`],
  [
    "powers of ten and units",
    `Model,Params (M),Latency (ms)\n${body(60, (row) => `M${row},${row}.50,${row}`)}A,175B,1.5 s\nB,1e3,7 kg\n`,
  ],
  [
    "numbers that are no plain ones",
    `Model,AP,mIoU\n${plain}A,1e999,.5\nB,5.,+3\nC,1_000,12345678901234567890\nD,0x10,1e-400\nE,∞,NaN\n`,
  ],
  ["names of objects", `Model,AP,mIoU\n${plain}__proto__,1,2\nconstructor,x,2\n`],
  [
    "a column of texts with a usual name",
    `Model,AP,note\n${body(60, (row) => `M${row},${row % 3 === 0 ? "n. r. yet" : row},x`)}`,
  ],
  ["groups above names", `Model,COCO,ADE20K\n,AP,mIoU\n${plain}`],
  ["merged groups", `Model,COCO,\n,AP,mIoU\n${plain}`],
  ["the levels of pandas", `,COCO,COCO\n,AP,mIoU\nmodel,,\n${plain}`],
  ["units below names", `Model,Latency,Size\n,s,M\n${plain}`],
  ["a title above two rows of names", `Our board\nModel,COCO,COCO\n,AP,mIoU\n${plain}`],
  ["a remark before the header", `# made by hand, in May\n\nModel,AP,mIoU\n${plain}`],
  ["rows of nothing", `Model,AP,mIoU\n${plain},,\n , ,\nZ,1,2\n,,\n`],
  [
    "signs that lead to notes",
    `Model,AP,mIoU\n${body(600, (row) => `M${row},${row}.5${row % 7 === 0 ? "*" : ""},${row}†`)}`,
  ],
  ["a sign that leads to a note, far below", `Model,AP,mIoU\n${plain}Z,90.1*,88.2 †\n`],
  ["deviations in brackets", `Model,AP,mIoU\n${body(600, (row) => `M${row},${row + 1}.5 (0.3),${row}`)}`],
  [
    "deviations with a sign in brackets",
    `Model,AP,mIoU\n${body(600, (row) => `M${row},${row + 1}.5 (+/- 0.3),${row}% (±1%)`)}`,
  ],
  [
    "runs that came to no end",
    `Model,AP,AP std,mIoU\n${body(60, (row) => `M${row},${row % 4 === 0 ? "OOM" : row},${row % 4 === 0 ? "OOM" : 0.5},${row % 3 === 0 ? "Timeout" : row}`)}A,X,1,crash\n`,
  ],
  [
    "shares of counts",
    `Model,AP,mIoU\n${body(60, (row) => `M${row},${row}/100 (${row}.0%),0.5 (${row}/${2 * row})`)}A,5/100 (6%),7\n`,
  ],
  [
    "units in cells",
    `Model,Latency (ms),Params\n${body(600, (row) => `M${row},${row % 5 === 0 ? "1.5 s" : row},${row}M`)}`,
  ],
  [
    "units that are others",
    `Model,Latency (ms),Size (GB)\n${body(600, (row) => `M${row},${row},${row % 9 === 0 ? "3 s" : row}`)}`,
  ],
  [
    "metrics and units in each row",
    `model,metric,unit,value\n${body(60, (row) => `M${row},${row % 2 === 0 ? "latency,ms" : "accuracy,%"},${row}.5`)}A,latency,s,2\nB,latency,ms,1.5 s\nC,accuracy,%,92%\nD,accuracy,%,3 kg\n`,
  ],
  [
    "metrics with a scale in their names",
    `model,metric,value\n${body(60, (row) => `M${row},${row % 2 === 0 ? "GFlops" : "MParams"},${row}.5`)}`,
  ],
  [
    "numbers of something else among parameters",
    `model,size\n${body(60, (row) => `M${row},${row}B ${row % 9 === 0 ? "tokens" : "parameters"}`)}`,
  ],
  ["values with units below one name", `model,metric,value\n${body(60, (row) => `M${row},accuracy,${row}.5%`)}`],
  [
    "values with units of their metrics",
    `model,metric,value\n${body(60, (row) => `M${row},${row % 2 === 0 ? "accuracy" : "latency"},${row}${row % 2 === 0 ? "%" : " ms"}`)}`,
  ],
  [
    "a unit beside each value",
    `model,size,unit\n${body(60, (row) => `M${row},${row}.5,${row % 3 === 0 ? "MB" : "GB"}`)}A,x,GB\nB,1,\n`,
  ],
  [
    "a unit of a named column",
    `model,latency,latency unit\n${body(60, (row) => `M${row},${row}.5,${row % 3 === 0 ? "ms" : "s"}`)}`,
  ],
  [
    "names in merged cells",
    `Model,Setting,AP\n${body(60, (row) => `${row % 3 === 0 ? `M${row}` : ""},${["a", "b", "c"][row % 3]},${row}.5`)}`,
  ],
  [
    "names in merged cells, with a note, a mean and cells over lines among them",
    `Model,Setting,AP\n${body(60, (row) => `${row % 3 === 0 ? `"M${row}"` : " "},${["a", "b", "c"][row % 3]},${row}.5`)},average,7\n"X\nY",a,5\n,b,6*\nZ,a,1\n,b,x\nNote: our own,,\nZZ,a,1\n,b,2\n,c,3\n`,
  ],
  [
    "names in merged cells beside pairs",
    `Model,Setting,EM (F1)\n${body(60, (row) => `${row % 2 === 0 ? `M${row}` : ""},${["a", "b"][row % 2]},${row}.5 (${row + 1}.5)`)}`,
  ],
  ["three numbers in a cell", `Model,Box AP\n${body(60, (row) => `M${row},${row + 2}.5/${row}.25/${row}.75`)}`],
  ["pairs below the name of a test", `Model,MRPC,AP\n${body(60, (row) => `M${row},${row + 2}.5/${row}.25,1`)}`],
  [
    "ranges behind values",
    `Model,AUC (95% CI),AP\n${body(60, (row) => `M${row},0.${row + 10} (0.1-0.9),1`)}A,5 (6-7),1\n`,
  ],
  [
    "clocks",
    `Model,Runtime,started\n${body(60, (row) => `M${row},1:${row % 50 > 9 ? row % 50 : "07"}:30,09:00:00`)}A,soon,\nB,12:30,\n`,
  ],
  [
    "a group above the last columns",
    `,,Results (min),\nID,System,BERT,DLRM\n${body(60, (row) => `${row},M${row},${row}.5,${row}`)}`,
  ],
  ["a remark that is a record", `#{"t_start": 1.5, "env_id": "Ant"}\nModel,AP,mIoU\n${plain}A,x,1\n`],
  ["a remark that is the header", `# ours\n# Model,AP,mIoU\n${plain}A,x,1\n`],
  ["remarks above rows without a header", `made: by us\nin: May\n${plain}A,x,1\n`],
  [
    "no header, and a first row with a cell that is unknown",
    `M,0.9,,0.5\n${body(20, (row) => `M${row},0.${row},1,2`)}`,
  ],
  ["who offers models", `Model,Provider,AP\n${body(60, (row) => `M${row % 20},P${row},${row}.5`)}`],
  ["percents down, models across", `metric,GPT-3,Gopher\n${body(20, (row) => `accuracy ${row},${row}%,${row}`)}`],
];

describe("a file means the same as rows and as columns", () => {
  test.each(cases)("%s", async (_, text) => {
    for (const pieceBytes of [1, 7, 65_536]) expect(await same(bytesOf(text), pieceBytes)).toBe(true);
  });

  const late: readonly (readonly [label: string, text: string])[] = [
    ["values that come late", `Model,AP,mIoU\n${body(900, (row) => `M${row},${row < 500 ? "" : `${row}.5`},1`)}`],
    ["texts that become values", `Model,AP,mIoU\n${body(900, (row) => `M${row},${row < 250 ? "soon" : row},1`)}`],
    ["decimal commas that come late", `Model;AP\n${body(900, (row) => `M${row};${row < 400 ? row : `${row},5`}`)}`],
    ["pairs that come late", `Model,BLEU / chrF\n${body(900, (row) => `M${row},${row < 300 ? "" : `${row} / 2`}`)}`],
    [
      "an order of dates that shows late",
      `Model,Released,AP\n${body(900, (row) => `M${row},${row < 300 ? 1 : 25}/02/20${10 + (row % 10)},1`)}`,
    ],
    [
      "kinds of rows that take turns",
      `Modell;Parameter;Preis\n${body(4800, (row) => `M${row};${row % 8 === 5 ? `${row},7` : row % 8 === 2 ? "k. A." : row};1,5`)}`,
    ],
  ];
  test.each(late)("%s", async (_, text) => {
    for (const pieceBytes of [1000, 65_536]) expect(await same(bytesOf(text), pieceBytes)).toBe(true);
  });

  const names = fc.oneof(
    { weight: 6, arbitrary: fc.nat(9999).map((number) => `model ${number}`) },
    fc.constantFrom(
      "",
      "Total",
      "average",
      "model",
      " model",
      "[x](https://a.b)",
      "<b>y</b>",
      "模型",
      "a\nb",
      'say "hi"',
      "a,b",
    ),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[\ud800-\udfff]/g, "")),
  );
  const numbers = fc.oneof(
    { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(String) },
    { weight: 4, arbitrary: fc.nat(99_999).map((number) => (number / 100).toFixed(2)) },
    fc.constantFrom(
      "",
      "NA",
      "x",
      "1,014",
      "175B",
      "3 ± 1",
      "5*",
      "<b>6</b>",
      " 7 ",
      "8 / 9",
      "1e400",
      "12345678901234567890",
      "AP",
    ),
  );
  const dates = fc.constantFrom("2020", "2020-05", "2020-05-28", "28 May 2020", "2020/5/1", "", "soon", "2020-02-30");
  const quoted = (cell: string): string =>
    /[",\r\n]/.test(cell) || cell.length === 5 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const row = fc
    .tuple(names, numbers, dates, numbers, fc.constantFrom(4, 4, 4, 4, 4, 4, 3, 1, 5), fc.boolean())
    .map(([name, first, date, second, width, isRaw]) => {
      const cells = [name, first, date, second, "more"].slice(0, width);
      return cells.map(isRaw && !cells.some((cell) => /[",\r\n]/.test(cell)) ? String : quoted).join(",");
    });
  const line = fc.oneof(
    { weight: 20, arbitrary: row },
    fc.constantFrom(
      "model,AP,released,FPS",
      "",
      ",,,",
      " ",
      "total,1,2020,2",
      "source: us",
      '"a" b,1,2,3',
      "\u0000,1,2,3",
    ),
  );

  const runs = 300;
  /** Some files are read as tables alone, and compared with nothing. */
  const leastCompared = 0.8 * runs;

  test("whatever its rows, and however it arrives", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.integer({ min: 1, max: 300 }),
        async (lines, end, pieceBytes) => {
          const first = Array.from(
            { length: 4 },
            (_, index) => `first ${index},${index}.5,2020-0${index + 1},${index + 1}`,
          );
          const isSame = await same(bytesOf(["model,AP,released,FPS", ...first, ...lines].join(end)), pieceBytes);
          if (isSame) compared += 1;
        },
      ),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(leastCompared);
  }, 60_000);

  test("whatever its signs", async () => {
    const signs = [...'\n\n\n,,,,,""\r 0123456789.ABab*<>[]()\\|;/%-±é模'];
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 300 }).map((some) => some.join(""));
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 99 }), async (rows, pieceBytes) => {
        const isSame = await same(bytesOf(`Model,AP,mIoU\nA,1.5,2\nB,2.5,3\nC,3.5,4\n${rows}`), pieceBytes);
        if (isSame) compared += 1;
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(leastCompared);
  }, 60_000);

  const folder = resolve(process.env.TENFOLD_FIXTURES ?? "../shared/fixtures");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((path) => path.endsWith(".csv"))
    : [];
  test.skipIf(files.length === 0).each(files)("the real file %s", async (path) => {
    expect(await same(readFileSync(join(folder, path)), 65_536, path)).toBe(true);
  });
});
