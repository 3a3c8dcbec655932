import { describe, expect, it } from "vitest";
import { tableTsv } from "../../components/table/table-text";
import { sortColumns } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";
import { answerTo } from "./answers";

const cellsOf = (tsv: string) => tsv.split("\n").map((line) => line.split("\t"));

describe("tableTsv", () => {
  it("writes the visible columns in order, numbers unformatted, unknown cells empty", () => {
    const tsv = tableTsv(
      answerTo("base=turing-nlg"),
      ["name", "organization", "released", "value", "ratio", "source"],
      "en",
    );
    expect(tsv).toBe(
      [
        "Model\tOrganization\tReleased\tParameters\tUnit\tRatio to Turing-NLG\tSource\tLink",
        `Wu Dao 2.0\tBAAI, Microsoft\t2021\t1750000000000\tcount\t${1750 / 17}\tTuring-NLG: a 17-billion-parameter model by Microsoft\t`,
        `GPT-3\tOpenAI\t2020-05-28\t175000000000\tcount\t${175 / 17}\tLanguage Models are Few-Shot Learners\thttps://arxiv.org/abs/2005.14165`,
        "Turing-NLG\tMicrosoft\t2020-02\t17000000000\tcount\t1\tTuring-NLG: a 17-billion-parameter model by Microsoft\t",
        "Secret\tOpenAI\t\t\tcount\t\t\t",
      ].join("\n"),
    );
  });

  it("writes headers and names in the language of the page", () => {
    const [head, first] = cellsOf(tableTsv(answerTo(""), ["name", "organization", "value", "reported"], "zh"));
    expect(head).toEqual(["模型", "机构", "参数量", "单位", "报告方"]);
    expect(first).toEqual(["悟道 2.0", "BAAI、微软", "1750000000000", "count", "估计"]);
  });

  it("gives every row as many cells as the header", () => {
    const widths = cellsOf(tableTsv(answerTo("base=gpt-3"), sortColumns, "en")).map((cells) => cells.length);
    expect(new Set(widths)).toEqual(new Set([sortColumns.length + 2]));
  });

  it("leaves a refused ratio empty and keeps the sign of a negative number", () => {
    const [, first] = cellsOf(tableTsv(answerTo("metric=score&base=turing-nlg"), ["value", "ratio"], "en"));
    expect(first).toEqual(["-17000", "points", ""]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    ["\u200b=1", "'\u200b=1"],
    ["\t=1", "'=1"],
    ["GPT-3", "GPT-3"],
    ["a\tb\r\nc\u2028d", "a b c d"],
    ['"quoted"', '"quoted"'],
  ])("writes the text %j as %j", (name, written) => {
    const answer = answerTo(
      "",
      catalogueOf({ models: [{ id: "a", name }], measurements: [{ model: "a", value: "1" }] }),
    );
    expect(cellsOf(tableTsv(answer, ["name"], "en"))[1]).toEqual([written]);
  });
});
