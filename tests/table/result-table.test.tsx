// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ResultTable } from "../../components/table/result-table";
import { ModelPages } from "../../components/ui/model-pages";
import type { Locale } from "../../lib/quantity";
import type { Answer } from "../../lib/query/answer";
import { sortColumns } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";
import { answerTo, longAnswer } from "./answers";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const onSort = vi.fn();
const onBaseline = vi.fn();
const onModels = vi.fn();
const everyColumn = sortColumns.map((column) => `+${column}`).join(" ");

let container: HTMLElement;
let root: Root;

beforeEach(() => {
  container = document.createElement("div");
  document.body.append(container);
  root = createRoot(container);
  vi.spyOn(console, "error").mockImplementation((message) => {
    throw new Error(String(message));
  });
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(400);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  window.localStorage.clear();
  vi.restoreAllMocks();
  onSort.mockReset();
  onBaseline.mockReset();
  onModels.mockReset();
});

const tableOf = (answer: Answer, locale: Locale = "en", isWhole = true) => (
  <ResultTable
    answer={answer}
    isWhole={isWhole}
    locale={locale}
    onSort={onSort}
    onBaseline={onBaseline}
    onModels={onModels}
  />
);
const show = (answer: Answer, locale?: Locale) => act(() => root.render(tableOf(answer, locale)));

function find(selector: string): HTMLElement {
  const element = container.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`missing: ${selector}`);
  return element;
}
const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
const header = (column: string) => find(`thead [data-control="${column}"]`);
const button = (name: string) => all("button").find(({ textContent }) => textContent === name) ?? find("never");
const press = (key: string, options: KeyboardEventInit = {}) =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }),
    );
  });
const focus = (element: HTMLElement | null | undefined) => act(() => element?.focus());
const focusedPlace = () => [
  document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"),
  document.activeElement?.getAttribute("data-control"),
];

describe("cells", () => {
  it("shows every column that is chosen", () => {
    window.localStorage.setItem("tenfold.columns", everyColumn);
    show(answerTo("base=turing-nlg"));
    expect(texts("thead .visually-hidden")).toEqual([]);
    expect(all("thead button").map(({ dataset }) => dataset.control)).toEqual([...sortColumns]);
    expect(texts("tbody tr:nth-child(2) > *")).toEqual([
      "GPT-3",
      expect.stringContaining("175B"),
      "10.3×",
      "2",
      "2020-05-28",
      "OpenAI",
      "United States",
      "Language",
      "Language modelling",
      "Model",
      "",
      "First party",
      "Language Models are Few-Shot Learners",
    ]);
  });

  it.each([
    ["en", "GPU latency", "(ms)"],
    ["zh", "GPU latency", "（ms）"],
  ] as const)("keeps the unit of a header in one line: %s", (locale, name, unit) => {
    show(answerTo("metric=latency"), locale);
    const label = header("value").querySelector("span");
    expect(label?.textContent?.replace(" (", "(")).toBe(`↑${name}${unit}`);
    expect(label?.lastElementChild?.textContent).toBe(unit);
  });

  it("says of a model that has its value under another condition that it is there", () => {
    const from = catalogueOf({
      measurements: [
        { model: "a", value: "1B", condition: "dense" },
        { model: "b", value: "2B", condition: "dense" },
        { model: "c", value: "3B", condition: "sparse" },
      ],
    });
    show(answerTo("", from));
    expect(texts("tbody tr:last-child td")).toContain("other condition");
    show(answerTo("", from), "zh");
    expect(texts("tbody tr:last-child td").join()).toContain("条件");
  });

  it("puts models without a value last and says that it is unknown", () => {
    show(answerTo(""));
    expect(texts("tbody th")).toEqual(["Wu Dao 2.0", "GPT-3", "Turing-NLG", "Secret"]);
    expect(texts("tbody tr:last-child td").filter((text) => text === "unknown")).toHaveLength(2);
    expect(find("tbody tr:last-child").querySelector("button")).toBeNull();
  });

  it("counts the other values and lists them with their sources", () => {
    show(answerTo(""));
    expect(find("[title^='1 other value']").title).toMatch(
      /^1 other value: 174B, Turing-NLG: a 17-billion.*\(third party\)$/s,
    );
  });

  it("links the source with the place in it", () => {
    show(answerTo(""));
    const link = find("tbody [data-control=source]");
    expect([link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel"), link.title]).toEqual([
      "https://arxiv.org/abs/2005.14165",
      "_blank",
      "noopener noreferrer",
      "Language Models are Few-Shot Learners, Table 2.1",
    ]);
  });

  it("draws bars in proportion to the ratios", () => {
    show(answerTo("base=turing-nlg"));
    const widths = all("tbody [style]").map(({ style }) => Number.parseFloat(style.width));
    expect(widths).toEqual([100, expect.closeTo(10, 8), expect.closeTo(1700 / 1750, 8)]);
  });

  it("says why a ratio is refused and gives the difference", () => {
    show(answerTo("metric=score&base=turing-nlg"));
    expect(texts("tbody tr:nth-child(2) td:nth-child(3)")).toEqual(["−13Kno true zero"]);
    expect(all("tbody [style]")).toEqual([]);
  });

  it("speaks Chinese", () => {
    show(answerTo("base=turing-nlg"), "zh");
    expect(texts("thead th")).toEqual([
      "模型",
      expect.stringContaining("参数量"),
      "比值",
      "位次",
      "发布日期",
      "机构",
      "领域",
      "出处",
    ]);
    expect(texts("tbody th")[0]).toBe("悟道 2.0");
  });
});

describe("order", () => {
  it("marks the first key with aria-sort and numbers the keys", () => {
    show(answerTo("sort=-released~name"));
    expect(
      all("th[aria-sort]").map((th) => [
        th.querySelector("button")?.dataset.control,
        th.ariaSort ?? th.getAttribute("aria-sort"),
      ]),
    ).toEqual([["released", "descending"]]);
    expect(header("released").textContent).toContain("↓1");
    expect(header("name").textContent).toContain("↑2");
    expect(header("name").textContent).toContain("sort key 2, ascending");
  });

  it("asks for the next order on a click, for a further key with Shift", () => {
    show(answerTo("sort=name"));
    act(() => header("name").click());
    expect(onSort).toHaveBeenLastCalledWith([{ column: "name", descending: true }]);
    act(() => {
      header("released").dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true }));
    });
    expect(onSort).toHaveBeenLastCalledWith([
      { column: "name", descending: false },
      { column: "released", descending: true },
    ]);
  });

  it("adds a further key with Shift+Enter", async () => {
    show(answerTo("sort=name"));
    focus(header("field"));
    await press("Enter", { shiftKey: true });
    expect(onSort).toHaveBeenLastCalledWith([
      { column: "name", descending: false },
      { column: "field", descending: false },
    ]);
  });
});

describe("baseline", () => {
  it("is set by the button of a row and taken back by its own", () => {
    show(answerTo("base=turing-nlg"));
    const [, gpt, turing] = all("tbody [data-control=baseline]");
    act(() => gpt?.click());
    expect(onBaseline).toHaveBeenLastCalledWith("gpt-3");
    expect(turing?.getAttribute("aria-pressed")).toBe("true");
    act(() => turing?.click());
    expect(onBaseline).toHaveBeenLastCalledWith(undefined);
  });
});

describe("links", () => {
  it("lead from a name to its page, of a model without a value too", () => {
    show(answerTo(""));
    const hrefs = all("tbody [data-control=model]").map((link) => link.getAttribute("href"));
    expect(hrefs).toHaveLength(4);
    expect(hrefs).toContain("/models/gpt-3");
  });

  it("lead from a ratio to both side by side, not from that of the baseline", () => {
    show(answerTo("base=turing-nlg"));
    const hrefs = all("tbody [data-control=compare]").map((link) => link.getAttribute("href"));
    expect(hrefs).toContain("/compare?models=turing-nlg~gpt-3");
    expect(hrefs).not.toContain("/compare?models=turing-nlg~turing-nlg");
  });

  it("lead to no page that knows nothing of a model", () => {
    const knows = (id: string) => id !== "gpt-3";
    act(() => root.render(<ModelPages value={knows}>{tableOf(answerTo("base=turing-nlg"))}</ModelPages>));
    const hrefs = all("tbody a").map((link) => link.getAttribute("href") ?? "");
    expect(hrefs).toContain("/models/turing-nlg");
    expect(hrefs.filter((href) => /^\/(?:models|compare)\b.*gpt-3/.test(href))).toEqual([]);
    expect(texts("tbody td")).toContain("10.3×");
  });
});

describe("keyboard", () => {
  it("walks rows and controls", async () => {
    show(answerTo(""));
    focus(header("name"));
    await press("ArrowDown");
    expect(focusedPlace()).toEqual(["2", "baseline"]);
    await press("ArrowDown");
    await press("ArrowRight");
    expect(focusedPlace()).toEqual(["3", "model"]);
    await press("ArrowRight");
    expect(focusedPlace()).toEqual(["3", "source"]);
    await press("End");
    expect(focusedPlace()).toEqual(["5", "model"]);
    await press("Home");
    await press("ArrowUp");
    expect(focusedPlace()).toEqual(["1", "name"]);
  });

  it("reaches rows of a long table that were not drawn", async () => {
    show(longAnswer(200));
    expect(all("tbody tr").length).toBeLessThan(60);
    expect(find("table").getAttribute("aria-rowcount")).toBe("201");
    focus(header("name"));
    await press("End");
    expect(focusedPlace()).toEqual(["201", "baseline"]);
  });
});

describe("copy", () => {
  it("copies on Ctrl+C and says how many rows", async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { writeText } }));
    show(answerTo(""));
    focus(header("name"));
    await press("c", { ctrlKey: true });
    expect(writeText.mock.lastCall?.[0].split("\n")).toHaveLength(5);
    expect(find("[role=status]").textContent).toBe("Copied 4 rows");
  });

  it("waits for rows that are still to come", async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal("navigator", Object.assign(navigator, { clipboard: { writeText } }));
    act(() => root.render(tableOf(answerTo("q=gpt"), "en", false)));
    await act(async () => button("Copy").click());
    expect(writeText).not.toHaveBeenCalled();
    await act(async () => root.render(tableOf(answerTo(""))));
    expect(writeText.mock.lastCall?.[0].split("\n")).toHaveLength(5);
  });

  it("falls back to a selection, and says so when that is refused too", async () => {
    vi.stubGlobal(
      "navigator",
      Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error("refused")) } }),
    );
    const execCommand = vi.fn(() => true);
    Object.defineProperty(document, "execCommand", { configurable: true, value: execCommand });
    show(answerTo(""));
    await act(async () => button("Copy").click());
    expect(find("[role=status]").textContent).toBe("Copied 4 rows");
    execCommand.mockReturnValue(false);
    await act(async () => button("Copy").click());
    expect(find("[role=status]").textContent).toBe("The browser refused to copy");
  });
});

describe("columns menu", () => {
  it("shows and hides columns, remembers it, and gives the focus back on Escape", async () => {
    show(answerTo(""));
    act(() => button("Columns").click());
    const box = (label: string) =>
      all("fieldset label")
        .find(({ textContent }) => textContent === label)
        ?.querySelector("input");
    expect(box("Rationeeds a baseline")?.disabled).toBe(true);
    act(() => box("Country")?.click());
    act(() => box("Source")?.click());
    expect(texts("thead th")).toEqual([
      "Model",
      expect.stringContaining("Parameters"),
      "Rank",
      "Released",
      "Organization",
      "Country",
      "Field",
    ]);
    expect(window.localStorage.getItem("tenfold.columns")).toBe("+country -source");
    focus(box("Country"));
    await press("Escape");
    expect(all("fieldset input")).toEqual([]);
    expect(document.activeElement).toBe(button("Columns"));
  });
});

describe("on the server", () => {
  it("writes the first screen of a long table, in order, with sources", () => {
    const html = renderToString(tableOf(longAnswer(200)));
    expect(html.match(/scope="row"/g)?.length).toBeGreaterThanOrEqual(30);
    expect(html.match(/scope="row"/g)?.length).toBeLessThan(60);
    expect(html).toContain('aria-rowcount="201"');
    expect(html.indexOf(">m0<")).toBeLessThan(html.indexOf(">m29<"));
  });

  it("writes a short table whole", () => {
    expect(renderToString(tableOf(answerTo("base=gpt-3"))).match(/scope="row"/g)).toHaveLength(4);
  });
});

describe("choosing models", () => {
  const box = (name: string) => find(`tbody input[aria-label="Choose ${name}"]`);
  const click = (element: HTMLElement) => act(() => element.click());

  it("puts a choice together row by row, and keeps it under another filter", () => {
    show(answerTo("base=turing-nlg"));
    click(button("Choose models"));
    click(box("Secret"));
    show(answerTo("base=turing-nlg&q=gpt"));
    click(box("GPT-3"));
    expect(texts("[role=status]")).toContain("2 chosen");
    const compare = all("a").find(({ textContent }) => textContent === "Compare");
    expect(compare?.getAttribute("href")).toBe("/compare?models=turing-nlg~secret~gpt-3");
    click(button("Show only these"));
    expect(onModels.mock.calls).toEqual([[["secret", "gpt-3"]]]);
    expect(all("tbody input")).toEqual([]);
    expect(document.activeElement).toBe(button("Choose models"));
  });

  it("starts from the models of the view, and takes them back", () => {
    show(answerTo("models=gpt-3~turing-nlg"));
    click(button("Choose models"));
    click(box("GPT-3"));
    expect(texts("[role=status]")).toContain("1 chosen");
    expect(all("a").some(({ textContent }) => textContent === "Compare")).toBe(false);
    click(button("Done"));
    expect(onModels).not.toHaveBeenCalled();
    expect(find("tbody [data-control=baseline]").tagName).toBe("BUTTON");
  });
});
