"use client";

import { useEffect, useState } from "react";
import { type ImportWorker, importSession, nothingImported } from "./import-session";

const makeWorker = (): ImportWorker => new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });

/** The files of the page; what it gives to call stays the same. */
export function useImport(catalogueHref: string) {
  const [state, setState] = useState(nothingImported);
  const [session] = useState(() => importSession({ makeWorker, catalogueHref, tell: setState }));
  useEffect(() => session.close, [session]);
  return { ...state, ...session };
}
