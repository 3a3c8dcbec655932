import { describe, expect, it } from "vitest";
import { fileName } from "../../lib/export/file-name";
import { answerView } from "../../lib/query/answer-view";
import { defaultView } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";
import { answerOf } from "./sample";

describe("fileName", () => {
  it.each([
    ["", "tenfold-parameters", "tenfold-参数量"],
    [
      "base=turing-nlg&time=2018..2020",
      "tenfold-parameters-relative-to-turing-nlg-2018-2020",
      "tenfold-参数量-相对于-图灵自然语言生成模型-2018-2020",
    ],
    ["time=2020..", "tenfold-parameters-since-2020", "tenfold-参数量-自2020"],
    ["time=..2020-06", "tenfold-parameters-until-2020-06", "tenfold-参数量-至2020-06"],
    ["time=2020", "tenfold-parameters-2020", "tenfold-参数量-2020"],
    ["models=gpt-3~turing-nlg", "tenfold-parameters-gpt-3-vs-turing-nlg", "tenfold-参数量-gpt-3-对比-turing-nlg"],
    ["org=openai&field=nlp", "tenfold-parameters-nlp-openai", "tenfold-参数量-nlp-openai"],
  ])("says what is in %j", (query, english, chinese) => {
    expect(fileName(answerOf(query), "en")).toEqual({ ascii: english, full: english });
    expect(fileName(answerOf(query), "zh")).toEqual({ ascii: english, full: chinese });
  });

  it("holds nothing that a path or a header could be broken with", () => {
    const catalogue = catalogueOf({
      metrics: [{ id: "parameters", nameZh: '../..\\a\r\nSet-Cookie: x="1";\u0000\u202e/b%2f' }],
      measurements: [{ model: "a", value: "1" }],
    });
    expect(fileName(answerView(catalogue, defaultView), "zh").full).toBe("tenfold-a-Set-Cookie-x-1-b-2f");
  });

  it("stays short", () => {
    const catalogue = catalogueOf({
      metrics: [{ id: "parameters", nameZh: "长".repeat(400) }],
      measurements: [{ model: "a", value: "1" }],
    });
    expect([...fileName(answerView(catalogue, defaultView), "zh").full].length).toBeLessThanOrEqual(120);
  });
});
