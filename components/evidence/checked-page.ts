import type { CheckedFile } from "./check-file";

/** What was found about a file, kept while its page is opened. */
const key = "tenfold-checked-file";

/** Opens the page of a file, which then says what was found. */
export function openChecked(checked: CheckedFile, page: string): void {
  window.sessionStorage.setItem(key, JSON.stringify({ ...checked, page }));
  window.location.assign(page);
}

/** What was found about the file whose page this is. */
export function checkedHere(): CheckedFile | undefined {
  const stored = window.sessionStorage.getItem(key);
  if (stored === null) return undefined;
  window.sessionStorage.removeItem(key);
  const checked: CheckedFile = JSON.parse(stored);
  return checked.page === `${window.location.pathname}${window.location.search}` ? checked : undefined;
}
