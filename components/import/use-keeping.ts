"use client";

import { useRef, useState } from "react";
import { type Keeping, type KeptData, keepData } from "./kept-data";

/** Why nothing is kept. */
export type NotKept = Exclude<Keeping, "kept"> | "not-made";

interface Asked {
  readonly make: () => Promise<KeptData>;
  readonly onKept: () => void;
}

/** Keeps data of the user's under a name. What has it already is only replaced once the user has said so. */
export function useKeeping(offered: () => string) {
  const [name, setName] = useState(offered);
  const [problem, setProblem] = useState<NotKept>();
  const asked = useRef<Asked | undefined>(undefined);
  const isBusy = useRef(false);
  const attempt = async (wanted: Asked, isReplacing: boolean): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    asked.current = wanted;
    setProblem(undefined);
    const became = await wanted.make().then(
      (data) => keepData(data, isReplacing),
      () => "not-made" as const,
    );
    isBusy.current = false;
    if (became === "kept") wanted.onKept();
    else if (asked.current === wanted) setProblem(became);
  };
  return {
    name,
    /** As it is kept. */
    title: name.trim(),
    problem,
    keep: (make: Asked["make"], onKept: Asked["onKept"]) => attempt({ make, onKept }, false),
    /** What was to be kept last, whatever has its name. */
    replace: async () => {
      if (asked.current !== undefined) await attempt(asked.current, true);
    },
    /** Another name is another attempt. */
    rename: (next: string) => {
      setName(next);
      asked.current = undefined;
      setProblem(undefined);
    },
  };
}
