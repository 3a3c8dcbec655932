"use client";

// The table is in the first HTML while its code comes later; its style sheets must not.
import "../table/result-table.module.css";
import "../table/columns-menu.module.css";
import {
  type ComponentProps,
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { exploreText } from "@/lib/i18n/explore";
import type { ResultTable } from "../table/result-table";
import { firstTouch } from "../ui/first-touch";

type TableProps = ComponentProps<typeof ResultTable>;

interface Props extends TableProps {
  /** How many rows there are; the server sends the first of them. */
  readonly total: number;
}

const LazyTable = lazy(async () => {
  await firstTouch();
  const { ResultTable: Table } = await import("../table/result-table");
  return { default: awaking(Table) };
});

/** The same table, that tells when it has come to life. */
const awaking = (Table: typeof ResultTable) => (props: TableProps & { readonly onAwake: () => void }) => (
  <Awake onAwake={props.onAwake}>
    <Table
      answer={props.answer}
      isWhole={props.isWhole}
      locale={props.locale}
      onSort={props.onSort}
      onBaseline={props.onBaseline}
      onModels={props.onModels}
    />
  </Awake>
);

function Awake({ onAwake, children }: { readonly onAwake: () => void; readonly children: ReactNode }) {
  useEffect(onAwake, [onAwake]);
  return children;
}

/**
 * The table as the server sent it until somebody touches the page: its code is not needed to read it. React keeps the
 * server's HTML while the code is on its way, as long as nothing new is asked of it; so the first properties are held
 * until the table is awake, and a button that was pressed too early is pressed again.
 */
export const DeferredTable = memo(function DeferredTable({ total, ...props }: Props) {
  const [first] = useState(props);
  const [awake, setAwake] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const early = useRef(-1);
  const onAwake = useCallback(() => setAwake(true), []);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    if (awake) {
      element.querySelectorAll("button")[early.current]?.click();
      return;
    }
    // Before React, which would take over the HTML on this very click and then lose it.
    const remember = (event: MouseEvent) => {
      const pressed =
        event.target instanceof Element && element.contains(event.target) ? event.target.closest("button") : null;
      if (pressed === null) return;
      event.stopPropagation();
      early.current = [...element.querySelectorAll("button")].indexOf(pressed);
    };
    window.addEventListener("click", remember, { capture: true });
    return () => window.removeEventListener("click", remember, { capture: true });
  }, [awake]);
  const shown = awake ? props : first;
  const table = useMemo(
    () => (
      <Suspense fallback={null}>
        <LazyTable {...shown} onAwake={onAwake} />
      </Suspense>
    ),
    [shown, onAwake],
  );
  const sent = first.answer.rows.length + first.answer.unknown.length;
  return (
    <div ref={root}>
      {table}
      {!awake && sent < total && <p className="print-only">{exploreText[props.locale].onlyFirst(sent, total)}</p>}
    </div>
  );
});
