"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FigurePlan, MarkShape } from "@/lib/figure/plan";
import type { Locale } from "@/lib/quantity";
import type { Answer, KnownRow } from "@/lib/query/answer";
import { type HeatPlace, heatCellText, heatPlaceAt } from "./heat-cell";
import styles from "./mark-interaction.module.css";
import { MarkTooltip } from "./mark-tooltip";
import { nearestMark, shapeOf } from "./nearest-mark";

interface Props {
  readonly plan: FigurePlan;
  readonly answer: Answer;
  readonly locale: Locale;
  readonly onBaseline: (model: string | undefined) => void;
  /** The name of a benchmark, or of a metric, was chosen in a heat map. */
  readonly onSlice: (slice: { readonly metric: string; readonly benchmark?: string }) => void;
  /** A picture of the plan whose marks carry `data-model`. */
  readonly children: ReactNode;
}

interface Pointed {
  /** The details of one answer say nothing about the next. */
  readonly answer: Answer;
  readonly row: KnownRow;
  /** The cell of a heat map. */
  readonly cell: HeatPlace | undefined;
  /** Of the mark or the cell, in px of the element. */
  readonly x: number;
  readonly y: number;
}

const lingerMs = 160;

/**
 * Pointing, focus and keys for any picture of a plan. One mark can be tabbed to; arrow keys walk on from it in the order
 * of the view, Home and End go to the ends, Enter, Space or a click make a mark the baseline, Escape hides the details.
 */
export function MarkInteraction({ plan, answer, locale, onBaseline, onSlice, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [last, setPointed] = useState<Pointed>();
  const pointed = last?.answer === answer ? last : undefined;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const order = useMemo(() => plan.marks.map(({ model }) => model), [plan]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useRovingTabIndex(root, order);

  const point = useCallback(
    (model: string | undefined, cell?: HeatPlace) => {
      clearTimeout(timer.current);
      const row = answer.rows.find((candidate) => candidate.model.id === model);
      const shape = model === undefined ? undefined : shapeOf(plan, model);
      if (row === undefined || shape === undefined || root.current === null) return setPointed(undefined);
      const scale = root.current.clientWidth / plan.width;
      const { x, y } = cell === undefined ? tooltipCorner(shape) : cellCorner(plan, shape, cell);
      setPointed({ answer, row, cell, x: x * scale, y: y * scale });
    },
    [answer, plan],
  );
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(undefined), lingerMs);
  };
  const choose = (model: string) => onBaseline(answer.baseline?.model.id === model ? undefined : model);
  const placeOf = ({ clientX, clientY }: PointerPlace) => {
    const box = root.current?.getBoundingClientRect();
    if (box === undefined) return undefined;
    const scale = plan.width / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  };
  const cellAt = (event: PointerPlace): HeatPlace | undefined => {
    const place = placeOf(event);
    return place && heatPlaceAt(plan, place.x, place.y);
  };
  const modelAt = (event: PointerPlace): string | undefined => {
    const place = placeOf(event);
    if (place === undefined) return modelOf(event.target);
    const near = nearestMark(plan, place.x, place.y);
    return plan.y.scale === "band" ? (modelOf(event.target) ?? near) : (near ?? modelOf(event.target));
  };

  const walk = (event: KeyboardEvent) => {
    const model = modelOf(event.target);
    if (event.key === "Escape") setPointed(undefined);
    if (model === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(model);
      return;
    }
    const next = nextOf(order, model, event.key);
    if (next === undefined) return;
    event.preventDefault();
    focusMark(root.current, next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are the controls; their events are handled here
    <div
      ref={root}
      className={styles.interaction}
      onPointerMove={(event) => {
        if (inTooltip(event)) return clearTimeout(timer.current);
        const model = modelAt(event);
        const cell = cellAt(event);
        event.currentTarget.style.cursor = cell !== undefined && model === undefined ? "pointer" : "";
        if (model === undefined) leave();
        else if (model !== pointed?.row.model.id || cell?.slice !== pointed.cell?.slice) point(model, cell);
        else clearTimeout(timer.current);
      }}
      onPointerLeave={leave}
      onClick={(event) => {
        if (inTooltip(event)) return;
        const model = modelAt(event);
        const slice = plan.grid?.slices[cellAt(event)?.slice ?? -1];
        if (model !== undefined) choose(model);
        else if (slice !== undefined) onSlice(slice);
      }}
      onFocus={(event) => {
        const model = modelOf(event.target);
        if (model !== undefined) point(model);
      }}
      onBlur={leave}
      onKeyDown={walk}
    >
      {children}
      {pointed !== undefined && root.current !== null && (
        <MarkTooltip
          row={pointed.row}
          answer={answer}
          cell={pointed.cell && heatCellText(plan, pointed.cell)}
          locale={locale}
          x={pointed.x}
          y={pointed.y}
          room={root.current.clientWidth}
        />
      )}
    </div>
  );
}

interface PointerPlace {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}

function cellCorner({ grid, plot }: FigurePlan, shape: MarkShape, { slice }: HeatPlace) {
  const corner = tooltipCorner(shape);
  if (grid === undefined) return corner;
  const { width, height } = grid.cell;
  return grid.isTurned
    ? { ...corner, y: plot.y + (slice + 1) * height }
    : { ...corner, x: plot.x + slice * width + Math.min(width / 2, 40) };
}

function tooltipCorner(shape: MarkShape): { readonly x: number; readonly y: number } {
  switch (shape.kind) {
    case "bar":
      return { x: shape.x + shape.width, y: shape.y + shape.height };
    case "dot":
      return shape;
    case "box":
      return { x: shape.x + Math.min(shape.width / 2, 40), y: shape.y + shape.height };
  }
}

const modelOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? (target.closest("[data-model]")?.getAttribute("data-model") ?? undefined) : undefined;

const inTooltip = (event: SyntheticEvent): boolean =>
  event.target instanceof Element && event.target.closest("[data-tooltip]") !== null;

function focusMark(root: HTMLElement | null, model: string): void {
  const mark = root?.querySelector(`[data-model="${CSS.escape(model)}"]`);
  if (mark instanceof SVGElement) mark.focus();
}

function nextOf(order: readonly string[], model: string, key: string): string | undefined {
  const at = order.indexOf(model);
  if (key === "ArrowDown" || key === "ArrowRight") return order[at + 1];
  if (key === "ArrowUp" || key === "ArrowLeft") return order[at - 1];
  if (key === "Home") return order[0];
  if (key === "End") return order.at(-1);
  return undefined;
}

/**
 * One mark is in the tab order: the one that had the focus last, or the first. A picture that is drawn anew takes the
 * focus with it; it is given back to the same mark.
 */
function useRovingTabIndex(root: React.RefObject<HTMLElement | null>, order: readonly string[]): void {
  const last = useRef<string>(undefined);
  const focused = useRef<string>(undefined);
  const first = order[0];
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const apply = () => {
      const marks = [...element.querySelectorAll("g[data-model]")];
      const current = marks.some((mark) => mark.getAttribute("data-model") === last.current) ? last.current : first;
      for (const mark of marks) mark.setAttribute("tabindex", mark.getAttribute("data-model") === current ? "0" : "-1");
    };
    const follow = ({ target }: FocusEvent) => {
      focused.current = target === null ? undefined : modelOf(target);
      last.current = focused.current ?? last.current;
      apply();
    };
    const leave = ({ target }: FocusEvent) => {
      const model = target === null ? undefined : modelOf(target);
      setTimeout(() => {
        if (target instanceof Node && target.isConnected && focused.current === model) focused.current = undefined;
      });
    };
    const restore = () => {
      apply();
      if (focused.current !== undefined && document.activeElement === document.body)
        focusMark(element, focused.current);
    };
    apply();
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", follow);
    element.addEventListener("focusout", leave);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", follow);
      element.removeEventListener("focusout", leave);
    };
  }, [root, first]);
}
