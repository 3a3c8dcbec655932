import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type ColumnChoice, parseColumnChoice, serializeColumnChoice } from "./column-choice";

const key = "tenfold.columns";
const listeners = new Set<() => void>();
/** Stands in where the browser keeps no storage for the page. */
let unsaved = "";

function read(): string {
  try {
    return window.localStorage.getItem(key) ?? unsaved;
  } catch {
    return unsaved;
  }
}

function write(text: string): void {
  unsaved = text;
  try {
    if (text === "") window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The reader's choice of columns, kept in the browser and shared by all tables of the page. */
export function useColumnChoice(): readonly [ColumnChoice, (choice: ColumnChoice) => void] {
  const text = useSyncExternalStore(subscribe, read, () => "");
  const choice = useMemo(() => parseColumnChoice(text), [text]);
  const setChoice = useCallback((next: ColumnChoice) => write(serializeColumnChoice(next)), []);
  return [choice, setChoice];
}
