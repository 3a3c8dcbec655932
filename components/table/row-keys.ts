/** Where the keyboard goes in the table: rows up and down, the controls of a row left and right. */

/** The header is row 1, as in `aria-rowindex`. */
export interface Place {
  readonly row: number;
  readonly control: string;
}

export function placeOf(element: Element): Place | undefined {
  const control = element.getAttribute("data-control");
  const row = Number(element.closest("tr")?.getAttribute("aria-rowindex"));
  return control === null || !(row > 0) ? undefined : { row, control };
}

/** The row a key leads to among the rows 1 to `last`; `undefined` for other keys and where there is nowhere to go. */
export function rowAfterKey(key: string, row: number, last: number, page: number): number | undefined {
  const target = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: Math.max(row - page, Math.min(row, 2)),
    Home: 2,
    End: last,
  }[key];
  if (target === undefined) return undefined;
  const within = Math.min(Math.max(target, 1), last);
  return within === row ? undefined : within;
}

const controlsOf = (row: Element | null): readonly HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>("[data-control]") ?? []),
];

/** Moves the focus to a row that is drawn, to the same control if it has it; says whether there was one. */
export function focusRow(table: Element, { row, control }: Place): boolean {
  const controls = controlsOf(table.querySelector(`tr[aria-rowindex="${row}"]`));
  const target = controls.find((element) => element.dataset.control === control) ?? controls[0];
  target?.focus();
  return target !== undefined;
}

/** Moves the focus to the next control of the same row; says whether there was one. */
export function focusBeside(element: HTMLElement, step: 1 | -1): boolean {
  const controls = controlsOf(element.closest("tr"));
  const at = controls.indexOf(element);
  const target = at < 0 ? undefined : controls[at + step];
  target?.focus();
  return target !== undefined;
}
