"use client";

// The table is in the first HTML while its code comes later; its style sheets must not.
import "../table/result-table.module.css";
import "../table/columns-menu.module.css";
import { type ComponentProps, lazy, memo, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { ResultTable } from "../table/result-table";
import { firstTouch } from "../ui/first-touch";

type Props = ComponentProps<typeof ResultTable>;

const load = () => import("../table/result-table");

const LazyTable = lazy(async () => {
  await firstTouch();
  return { default: (await load()).ResultTable };
});

/**
 * The table as the server sent it until somebody touches the page: its code is not needed to read it. React keeps the
 * server's HTML while the code is on its way, as long as nothing new is asked of it; so the first properties are held
 * until then, and a button that was pressed too early is pressed again.
 */
export const DeferredTable = memo(function DeferredTable(props: Props) {
  const [first] = useState(props);
  const [ready, setReady] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const early = useRef(-1);
  useEffect(() => {
    let current = true;
    firstTouch()
      .then(load)
      .then(() => current && setReady(true));
    return () => {
      current = false;
    };
  }, []);
  useEffect(() => {
    if (ready && early.current >= 0) root.current?.querySelectorAll("button")[early.current]?.click();
  }, [ready]);
  const shown = ready ? props : first;
  const table = useMemo(
    () => (
      <Suspense fallback={null}>
        <LazyTable {...shown} />
      </Suspense>
    ),
    [shown],
  );
  return (
    <div
      ref={root}
      onClickCapture={({ target }) => {
        const pressed = ready || !(target instanceof Element) ? null : target.closest("button");
        if (pressed !== null) early.current = [...(root.current?.querySelectorAll("button") ?? [])].indexOf(pressed);
      }}
    >
      {table}
    </div>
  );
});
