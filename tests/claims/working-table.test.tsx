import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WorkingTable } from "../../components/claims/working-table";
import type { Step } from "../../lib/claims/verdict";
import { catalogueOf } from "../query/catalogue-of";

const catalogue = catalogueOf({
  models: [{ id: "gpt" }, { id: "bert" }],
  sources: [{ id: "blog", title: "A blog", url: "https://example.org/blog" }],
});
const drawn = (step: Step): string =>
  renderToStaticMarkup(<WorkingTable steps={[step]} catalogue={catalogue} locale="en" />);

test("what another source would make of a ratio is said, with its interval and a link", () => {
  const html = drawn({
    kind: "otherwise",
    subject: "gpt",
    comparator: "bert",
    source: "blog",
    interval: { low: 111.8, high: 112.7 },
    fit: "below",
  });
  expect(html).toContain('<a href="https://example.org/blog"');
  expect(html).toContain("111.80–112.70×");
  expect(html).toContain("below what is claimed");
});

test.each<Partial<Extract<Step, { kind: "otherwise" }>>>([
  { comparator: undefined, interval: { low: 1, high: 2 } },
  { comparator: "bert", interval: { low: 1, high: Number.POSITIVE_INFINITY } },
  { comparator: "bert", interval: undefined },
])("no ratio is written where there is none: %j", (rest) => {
  const html = drawn({ kind: "otherwise", subject: "gpt", source: "nowhere", fit: "meets", ...rest });
  expect(html).toContain("nowhere");
  expect(html).not.toMatch(/×|Infinity|NaN/);
});
