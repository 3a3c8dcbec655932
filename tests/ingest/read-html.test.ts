import { describe, expect, test } from "vitest";
import { readForeign } from "../../lib/ingest/formats/read-foreign";
import { readHtmlTables } from "../../lib/ingest/formats/read-html";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a model zoo in Markdown whose header stands outside any row",
    file: "MODEL_ZOO.md",
    text: '# Zoo\n\n#### Faster R-CNN:\n\n<table><tbody>\n<!-- HEADER -->\n<th valign="bottom">Name</th>\n<th>lr<br/>sched</th>\n<th>train<br/>time<br/>(s/iter)</th>\n<th>box<br/>AP</th>\n<th>model id</th>\n<!-- BODY -->\n <tr><td align="left"><a href="a.yaml">R50-C4</a></td>\n<td>1x</td>\n<td>0.551</td>\n<td>35.7</td>\n<td>137257644</td>\n</tr>\n <tr><td><a href="b.yaml">R50-FPN</a></td>\n<td>3x</td>\n<td>0.209</td>\n<td>40.2</td>\n<td>137849458</td>\n</tr>\n</tbody></table>\n',
    rows: 2,
    values: [
      ["R50-C4", "train-time", "lr sched 1x", 0.551],
      ["R50-C4", "box-ap", "lr sched 1x", 35.7],
      ["R50-FPN", "train-time", "lr sched 3x", 0.209],
      ["R50-FPN", "box-ap", "lr sched 3x", 40.2],
    ],
  },
  {
    label: "a header of several rows, and a title between the rows",
    file: "README.md",
    text: `<table>
<thead>
<tr><th colspan="2">Models</th><th colspan="2">ETTh1</th></tr>
<tr><th>Model</th><th>Task</th><th>MSE</th><th>MAE</th></tr>
</thead>
<tbody>
<tr><td colspan="4">Encoders</td></tr>
<tr><td>A-1</td><td>x</td><td>0.61</td><td>0.56</td></tr>
<tr><td colspan="4">Decoders</td></tr>
<tr><td>B-1</td><td>x</td><td>0.63</td><td>0.58</td></tr>
</tbody>
</table>
`,
    rows: 2,
    values: [
      ["A-1", "etth1-mse", 0.61],
      ["A-1", "etth1-mae", 0.56],
      ["B-1", "etth1-mse", 0.63],
      ["B-1", "etth1-mae", 0.58],
    ],
    issues: ["title-within", "title-within"],
  },
  {
    label: "rows of the header are those, whatever the tags of their cells",
    file: "README.md",
    text: "<table><thead><tr><td rowspan=2>Models</td><td colspan=2>Sintel</td></tr><tr><th>clean</th><td>final</td></tr></thead><tbody><tr><td>A-1</td><td>-</td><td>-</td></tr><tr><td>B-1</td><td>1.85</td><td>3.57</td></tr></tbody></table>",
    rows: 2,
    values: [
      ["B-1", "sintel-clean", 1.85],
      ["B-1", "sintel-final", 3.57],
    ],
  },
  {
    label: "numbers below the name of a setting are of the header, and say under what each column was measured",
    file: "README.md",
    text: '<table><tr><th rowspan="2">Model</th><th colspan="3">Sequence Length</th></tr><tr><th>1024</th><th>2048</th><th>4096</th></tr><tr><td>A-1</td><td>4.23</td><td>3.78</td><td>39.35</td></tr><tr><td>+ scaled</td><td>4.21</td><td>3.78</td><td>3.59</td></tr><tr><td>B-1</td><td>5.01</td><td>4.48</td><td>17.42</td></tr><tr><td>+ scaled</td><td>5.02</td><td>4.49</td><td>3.97</td></tr></table>',
    rows: 4,
    values: [
      ["A-1", "score", "Sequence Length 1024", 4.23],
      ["A-1", "score", "Sequence Length 2048", 3.78],
      ["A-1", "score", "Sequence Length 4096", 39.35],
      ["+ scaled", "score", "Sequence Length 1024", 4.21],
      ["+ scaled", "score", "Sequence Length 2048", 3.78],
      ["+ scaled", "score", "Sequence Length 4096", 3.59],
      ["B-1", "score", "Sequence Length 1024", 5.01],
      ["B-1", "score", "Sequence Length 2048", 4.48],
      ["B-1", "score", "Sequence Length 4096", 17.42],
    ],
    issues: ["contradiction", "contradiction", "contradiction"],
  },
  {
    label: "numbers are none of the header, where its end is forgotten",
    file: "README.md",
    text: "<table><thead><tr><th>Model</th><th>Acc</th></tr><tr><td>A-1</td><td>90.1</td></tr><tr><td>B-1</td><td>88.2</td></tr></table>",
    rows: 2,
    values: [
      ["A-1", "accuracy", 90.1],
      ["B-1", "accuracy", 88.2],
    ],
  },
  {
    label: "a title over the whole table",
    file: "README.md",
    text: '<table><tr><th colspan="3">Results</th></tr><tr><th>Model</th><th>Acc</th><th>F1</th></tr><tr><td>A-1</td><td>90.1</td><td>80.1</td></tr><tr><td>B-1</td><td>88.2</td><td>78.2</td></tr></table>',
    rows: 2,
    values: [
      ["A-1", "accuracy", 90.1],
      ["A-1", "f1", 80.1],
      ["B-1", "accuracy", 88.2],
      ["B-1", "f1", 78.2],
    ],
    issues: ["above-header"],
  },
  {
    label: "a page that was saved",
    file: "board.html",
    text: "<!DOCTYPE html><html><body><h1>Board</h1><table><thead><tr><th>Model</th><th>Acc</th></tr></thead><tbody><tr><td>A&nbsp;1</td><td>90.1</td></tr><tr><td>B</td><td>88.2</td></tr></tbody></table></body></html>",
    rows: 2,
    values: [
      ["A 1", "accuracy", 90.1],
      ["B", "accuracy", 88.2],
    ],
  },
];

describe("tables written as tags", () => {
  test.each(files)("$label", expectCounted);

  test("know the line of each row and the heading above them", () => {
    const { tables } = readHtmlTables(
      "a",
      "## One\n<table>\n<tr><th>a<th>b\n<tr><td>1<td>2\n</table>\n<h2>Two</h2><table><tr><td>a</td><td>b</td></tr>\n<tr><td>3</td><td>4</td></tr>\n<tr><td>5</td><td>6</td></tr></table>",
    );
    expect(tables).toEqual([
      {
        path: "Two",
        header: ["a", "b"],
        rows: [
          { line: 7, cells: ["3", "4"] },
          { line: 8, cells: ["5", "6"] },
        ],
      },
      { path: "One", header: ["a", "b"], rows: [{ line: 4, cells: ["1", "2"] }] },
    ]);
  });

  test("have names of columns that sort by them, and signs that are drawn", () => {
    const { tables } = readHtmlTables(
      "a",
      '<table><tr><th><button type="button" title="Sort">Model</button></th><th><label><input type="checkbox">AP</label></th></tr><tr><td>A</td><td>1 <svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg></td></tr></table>',
    );
    expect(tables.map(({ header, rows }) => [header, ...rows.map(({ cells }) => cells)])).toEqual([
      [
        ["Model", "AP"],
        ["A", "1"],
      ],
    ]);
  });

  test("have rows of one cell, beside one over several rows, that are no titles", () => {
    const { tables, issues } = readHtmlTables(
      "a",
      '<table><tr><th>m</th><th>v</th><th>w</th></tr><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></table>',
    );
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["A", "1", "2"],
      ["A", "3", "3"],
    ]);
    expect(issues).toEqual([]);
  });

  test("give a cell over several rows or columns to each", () => {
    const { tables, issues } = readHtmlTables(
      "a",
      '<table><tr><th>m</th><th>k</th><th>v</th></tr><tr><td rowspan="2">A</td><td>x</td><td>1</td></tr><tr><td>y</td><td>2</td></tr><tr><td>B</td><td colspan="2">-</td></tr></table>',
    );
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["A", "x", "1"],
      ["A", "y", "2"],
      ["B", "-", "-"],
    ]);
    expect(issues).toEqual([]);
  });

  test("list rows that are too long or too short", () => {
    const text = "<table><tr><th>m<th>v<tr><td>A<td>1<td>2<tr><td>B</table>";
    expect(readHtmlTables("a", text).issues.map(({ code }) => code)).toEqual(["long-row", "short-row"]);
  });

  test("a page without one is still said to be a page", async () => {
    const { issues } = await readForeign(
      "a",
      new TextEncoder().encode("<html><table><tr><td>x</td></tr></table></html>"),
    );
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(/web page/)]);
  });
});
