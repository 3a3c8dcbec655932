import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { flushSync } from "react-dom";
import { focusBeside, focusRow, placeOf, rowAfterKey } from "./row-keys";
import { type ResultRow, rowId } from "./table-text";
import { headHeightPx, rowHeightPx } from "./use-row-window";

const hasModifier = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey;

const isCopy = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "c";

const rowsOfPage = ({ clientHeight }: Element): number =>
  Math.max(1, Math.floor((clientHeight - headHeightPx) / rowHeightPx) - 1);

/**
 * The keyboard of the table. The focus is always on a control, and Tab reaches each; keys move it between rows. Gives the
 * index of the row that has the focus, -1 for none.
 */
export function useTableKeys(rows: readonly ResultRow[], onCopy: () => void) {
  const [focusedId, setFocusedId] = useState<string | undefined>();

  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target);
    const row = place && rows[place.row - 2];
    setFocusedId(row && rowId(row));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event;
    if (isCopy(event) && window.getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      onCopy();
    }
    if (hasModifier(event) || !(target instanceof HTMLElement)) return;
    const place = placeOf(target);
    if (place === undefined) return;
    if (key === "ArrowRight" || key === "ArrowLeft") {
      if (focusBeside(target, key === "ArrowRight" ? 1 : -1)) event.preventDefault();
      return;
    }
    const to = rowAfterKey(key, place.row, rows.length + 1, rowsOfPage(currentTarget));
    if (to === undefined) return;
    event.preventDefault();
    const row = rows[to - 2];
    if (row !== undefined) flushSync(() => setFocusedId(rowId(row)));
    focusRow(currentTarget, { ...place, row: to });
  };

  return { focused: rows.findIndex((row) => rowId(row) === focusedId), onFocus, onKeyDown };
}
