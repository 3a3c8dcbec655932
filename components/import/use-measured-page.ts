"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { OpenedTable } from "./large-protocol";
import type { LargeChoice } from "./large-query";
import { wholeFile } from "./use-large-choice";

interface Page {
  readonly table: OpenedTable | undefined;
  /** Whether the page shows the answer to what was chosen last. */
  readonly isAnswered: boolean;
  readonly choose: (part: Partial<LargeChoice>) => void;
  readonly exportPicture: () => Promise<Blob>;
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
  const shown = useRef<(() => void) | undefined>(undefined);
  const isOpen = page.table !== undefined;
  useLayoutEffect(() => {
    if (page.isAnswered) shown.current?.();
  });
  useEffect(() => {
    const register: unknown = Reflect.get(globalThis, "registerContestant");
    if (typeof register !== "function") return;
    const place = (name: string): number =>
      latest.current.table?.columns.findIndex((column) => column.name === name) ?? -1;
    const show = (part: Partial<LargeChoice>) =>
      new Promise<void>((resolve) => {
        shown.current = resolve;
        // As React does for what a click changes.
        flushSync(() => latest.current.choose(part));
      });
    (register as Register)({
      ready: new Promise<void>((resolve) => {
        ready.current = resolve;
      }),
      filter: ({ from, to, fields, organizations }: FilterSpec) =>
        show({
          filters: [
            { kind: "range", column: place("published"), low: Date.parse(from) / dayMs, high: Date.parse(to) / dayMs },
            { kind: "entries", column: place("field"), entries: fields },
            { kind: "entries", column: place("organization"), entries: organizations },
          ],
        }),
      sort: () => show({ sort: { column: place("parameters"), isDescending: true } }),
      baseline: ({ model, parameters }: { readonly model: string; readonly parameters: number }) =>
        show({ baseline: { name: model, value: parameters } }),
      reset: () => show(wholeFile),
      exportChart: async () => ({ type: "png", blob: await latest.current.exportPicture() }),
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
