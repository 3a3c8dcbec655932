"use client";

// The table is in the first HTML while its code comes later; its style sheets must not.
import "../table/result-table.module.css";
import "../table/columns-menu.module.css";
import { type ComponentProps, lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ResultTable } from "../table/result-table";
import { firstTouch } from "../ui/first-touch";

type Props = ComponentProps<typeof ResultTable>;

const LazyTable = lazy(async () => {
  await firstTouch();
  const { ResultTable: Table } = await import("../table/result-table");
  function AwakeTable({ onAwake, ...props }: Props & { readonly onAwake: () => void }) {
    useEffect(onAwake, [onAwake]);
    return <Table {...props} />;
  }
  return { default: AwakeTable };
});

/**
 * The table as the server sent it until somebody touches the page: its code is not needed to read it. React keeps the
 * server's HTML while the code is on its way, as long as nothing new is asked of it; so the first properties are held
 * until the table is awake, and a button that was pressed too early is pressed again.
 */
export const DeferredTable = memo(function DeferredTable(props: Props) {
  const [first] = useState(props);
  const [awake, setAwake] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const early = useRef(-1);
  const buttons = () => [...(root.current?.querySelectorAll("button") ?? [])];
  const onAwake = useCallback(() => setAwake(true), []);
  useEffect(() => {
    if (awake && early.current >= 0) root.current?.querySelectorAll("button")[early.current]?.click();
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
  return (
    <div
      ref={root}
      onClickCapture={({ target }) => {
        const pressed = awake || !(target instanceof Element) ? null : target.closest("button");
        if (pressed !== null) early.current = buttons().indexOf(pressed);
      }}
    >
      {table}
    </div>
  );
});
