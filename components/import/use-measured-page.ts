"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { Baseline, LargePlan } from "./large-plan";
import { largePng } from "./large-png";
import type { LargeView, OpenedTable } from "./large-protocol";

interface Page {
  readonly table: OpenedTable | undefined;
  readonly plan: LargePlan | undefined;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly setFilters: (filters: readonly ColumnFilter[]) => void;
  readonly setSort: (sort: LargeView["sort"]) => void;
  readonly setBaseline: (baseline: Baseline | undefined) => void;
  readonly reset: () => void;
}

interface FilterSpec {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  readonly organizations: readonly string[];
}

type Register = (contestant: Readonly<Record<string, unknown>>) => void;

const dayMs = 86_400_000;

/** Lets a benchmark that has put `registerContestant` on the page ask for views, and reads the answers back from the screen. */
export function useMeasuredPage(page: Page): void {
  const latest = useRef(page);
  latest.current = page;
  const ready = useRef<(() => void) | undefined>(undefined);
  const isOpen = page.table !== undefined;
  useEffect(() => {
    const register: unknown = Reflect.get(globalThis, "registerContestant");
    if (typeof register !== "function") return;
    const place = (name: string): number =>
      latest.current.table?.columns.findIndex((column) => column.name === name) ?? -1;
    (register as Register)({
      ready: new Promise<void>((resolve) => {
        ready.current = resolve;
      }),
      filter: ({ from, to, fields, organizations }: FilterSpec) =>
        latest.current.setFilters([
          { kind: "range", column: place("published"), low: Date.parse(from) / dayMs, high: Date.parse(to) / dayMs },
          { kind: "entries", column: place("field"), entries: fields },
          { kind: "entries", column: place("organization"), entries: organizations },
        ]),
      sort: () => latest.current.setSort({ column: place("parameters"), isDescending: true }),
      baseline: ({ model, parameters }: { readonly model: string; readonly parameters: number }) =>
        latest.current.setBaseline({ name: model, value: parameters }),
      reset: () => latest.current.reset(),
      exportChart: async () => {
        const { plan, canvas } = latest.current;
        if (plan === undefined || canvas.current === null) throw new Error("no picture");
        return { type: "png", blob: await largePng(plan, canvas.current) };
      },
      observe,
    });
  }, []);
  useEffect(() => {
    if (isOpen) ready.current?.();
  }, [isOpen]);
}

function observe() {
  const marks = document.querySelector("[data-marks]");
  const names = [...document.querySelectorAll("thead th")].map((cell) => cell.textContent?.replace(/ [↓↑]$/, ""));
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
