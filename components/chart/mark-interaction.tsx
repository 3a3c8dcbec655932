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
import { marksOf } from "../figure/mark-shapes";
import styles from "./mark-interaction.module.css";
import { MarkTooltip } from "./mark-tooltip";
import { nearestMark } from "./nearest-mark";

interface Props {
  readonly plan: FigurePlan;
  readonly answer: Answer;
  readonly locale: Locale;
  readonly onBaseline: (model: string | undefined) => void;
  /** A picture of the plan whose marks carry `data-model`. */
  readonly children: ReactNode;
}

interface Pointed {
  /** The details of one answer say nothing about the next. */
  readonly answer: Answer;
  readonly row: KnownRow;
  /** Of the mark, in px of the element. */
  readonly x: number;
  readonly y: number;
}

const lingerMs = 160;

/**
 * Pointing, focus and keys for any picture of a plan. One mark can be tabbed to; arrow keys walk on from it in the order
 * of the view, Home and End go to the ends, Enter, Space or a click make a mark the baseline, Escape hides the details.
 */
export function MarkInteraction({ plan, answer, locale, onBaseline, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [last, setPointed] = useState<Pointed>();
  const pointed = last?.answer === answer ? last : undefined;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const order = useMemo(() => marksOf(plan).map(({ model }) => model), [plan]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useRovingTabIndex(root, order);

  const point = useCallback(
    (model: string | undefined) => {
      clearTimeout(timer.current);
      const row = answer.rows.find((candidate) => candidate.model.id === model);
      const mark = plan.marks.find((candidate) => candidate.model === model);
      if (row === undefined || mark === undefined || root.current === null) return setPointed(undefined);
      const scale = root.current.clientWidth / plan.width;
      const { x, y } = tooltipCorner(mark.shape);
      setPointed({ answer, row, x: x * scale, y: y * scale });
    },
    [answer, plan],
  );
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPointed(undefined), lingerMs);
  };
  const choose = (model: string) => onBaseline(answer.baseline?.model.id === model ? undefined : model);
  const modelAt = (event: {
    readonly target: EventTarget;
    readonly clientX: number;
    readonly clientY: number;
  }): string | undefined => {
    const box = root.current?.getBoundingClientRect();
    if (box === undefined) return modelOf(event.target);
    const scale = plan.width / box.width;
    const near = nearestMark(plan, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
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
        if (model === undefined) leave();
        else if (model !== pointed?.row.model.id) point(model);
        else clearTimeout(timer.current);
      }}
      onPointerLeave={leave}
      onClick={(event) => {
        if (inTooltip(event)) return;
        const model = modelAt(event);
        if (model !== undefined) choose(model);
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
          locale={locale}
          x={pointed.x}
          y={pointed.y}
          room={root.current.clientWidth}
        />
      )}
    </div>
  );
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
