import { dayIn } from "@/lib/columns/days";
import { deferred } from "./deferred";
import type { OpenedTable } from "./large-protocol";
import { type LargeChoice, wholeFile } from "./large-query";

/** What a benchmark asks of a page that has come to life. */
export interface AskedPage {
  readonly table: () => OpenedTable | undefined;
  /** Ends when the page shows the answer. */
  readonly show: (part: Partial<LargeChoice>) => Promise<void>;
  readonly exportPicture: () => Promise<Blob>;
}

export interface MeasuredPage {
  /** The page shows all of the file. */
  readonly shown: () => void;
  readonly alive: (page: AskedPage) => void;
}

declare global {
  var tenfoldMeasured: MeasuredPage | undefined;
}

interface FilterSpec {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  readonly organizations: readonly string[];
}

type Register = (contestant: Readonly<Record<string, unknown>>) => void;

/** Lets a benchmark that has put `registerContestant` on the page ask for views, and reads the answers back from the screen. */
export function measuredPage(): MeasuredPage | undefined {
  const register: unknown = Reflect.get(globalThis, "registerContestant");
  if (typeof register !== "function") return undefined;
  globalThis.tenfoldMeasured ??= registered(register as Register);
  return globalThis.tenfoldMeasured;
}

function registered(register: Register): MeasuredPage {
  const ready = deferred<void>();
  const page = deferred<AskedPage>();
  const show = async (part: (place: (name: string) => number) => Partial<LargeChoice>) => {
    const { table, show: ask } = await page.promise;
    return ask(part((name) => table()?.columns.findIndex((column) => column.name === name) ?? -1));
  };
  register({
    ready: ready.promise,
    filter: ({ from, to, fields, organizations }: FilterSpec) =>
      show((place) => ({
        filters: [
          { kind: "range", column: place("published"), low: dayIn(from) ?? Number.NaN, high: dayIn(to) ?? Number.NaN },
          { kind: "entries", column: place("field"), entries: fields },
          { kind: "entries", column: place("organization"), entries: organizations },
        ],
      })),
    sort: () => show((place) => ({ sort: { column: place("parameters"), isDescending: true } })),
    baseline: ({ model, parameters }: { readonly model: string; readonly parameters: number }) =>
      show(() => ({ baseline: { name: model, value: parameters } })),
    reset: () => show(() => wholeFile),
    exportChart: async () => ({ type: "png", blob: await (await page.promise).exportPicture() }),
    observe,
  });
  return { shown: ready.resolve, alive: page.resolve };
}

function observe() {
  const marks = document.querySelector("[data-marks]");
  const names = [...document.querySelectorAll("thead tr > *")].map((cell) => cell.textContent?.replace(/ [↓↑]$/, ""));
  const number = (text: string | undefined): number | null =>
    text === undefined || text === "" ? null : Number(text.replace(/[×,]/g, ""));
  const rows = [...document.querySelectorAll("tbody tr")].slice(0, 5).map((row) => {
    const cells = [...row.querySelectorAll("td")];
    const at = (name: string) => cells[names.indexOf(name)];
    return {
      model: at("model")?.textContent ?? "",
      parameters: number(at("parameters")?.title),
      ratio: number(
        names.includes("ratio")
          ? at("ratio")?.textContent
          : cells.length === names.length
            ? at("Ratio")?.textContent
            : "",
      ),
    };
  });
  const count = Number(document.querySelector("[data-count]")?.getAttribute("data-count") ?? -1);
  const axisTop = Number(marks?.getAttribute("data-top"));
  return { count, marks: Number(marks?.getAttribute("data-marks")), ...(axisTop > 0 && { axisTop }), rows };
}
