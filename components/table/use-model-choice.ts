import { useCallback, useMemo, useState } from "react";
import type { Id } from "@/lib/schema/catalogue";

export interface ModelChoice {
  /** In the order they were chosen; `undefined` while nobody chooses. */
  readonly chosen: readonly Id[] | undefined;
  readonly start: () => void;
  readonly stop: () => void;
  readonly toggle: (model: Id) => void;
}

/** Models picked row by row. The choice outlives a filter, so that it can be put together from several searches. */
export function useModelChoice(first: readonly Id[]): ModelChoice {
  const [chosen, setChosen] = useState<readonly Id[] | undefined>();
  const start = useCallback(() => setChosen(first), [first]);
  const stop = useCallback(() => setChosen(undefined), []);
  const toggle = useCallback(
    (model: Id) =>
      setChosen((before = []) =>
        before.includes(model) ? before.filter((other) => other !== model) : [...before, model],
      ),
    [],
  );
  return useMemo(() => ({ chosen, start, stop, toggle }), [chosen, start, stop, toggle]);
}
