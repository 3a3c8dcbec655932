"use client";

// The table is in the first HTML while its code comes later; its style sheets must not.
import "../table/result-table.module.css";
import "../table/columns-menu.module.css";
import { type ComponentProps, lazy, memo, Suspense, useEffect, useMemo, useState } from "react";
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
 * until then.
 */
export const DeferredTable = memo(function DeferredTable(props: Props) {
  const [first] = useState(props);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    firstTouch()
      .then(load)
      .then(() => current && setReady(true));
    return () => {
      current = false;
    };
  }, []);
  const shown = ready ? props : first;
  return useMemo(
    () => (
      <Suspense fallback={null}>
        <LazyTable {...shown} />
      </Suspense>
    ),
    [shown],
  );
});
