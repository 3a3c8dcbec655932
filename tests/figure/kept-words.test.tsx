import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KeptWords } from "../../components/figure/kept-words";

test.each([
  ["GPT-4 has the most parameters", ["GPT-4"]],
  [
    "从 2012 年（AlexNet，6,000万）到 2023 年（GPT-4，≈1.8万亿）",
    ["2012 年", "6,000万", "2023 年", "GPT-4", "≈1.8万亿"],
  ],
  ["AmoebaNet + NAS-FPN + AA (1536) against EfficientDet-D7x", ["NAS-FPN", "EfficientDet-D7x"]],
  ["2020 – 2021, and a dash - alone", []],
  ["", []],
])("keeps the hyphenated names and the counted numbers of %s on one line, and every character", (text, kept) => {
  const markup = renderToStaticMarkup(<KeptWords text={text} />);
  expect([...markup.matchAll(/nowrap">(.*?)<\/span>/g)].map(([, name]) => name)).toEqual(kept);
  expect(markup.replace(/<[^>]*>/g, "")).toBe(text);
});
