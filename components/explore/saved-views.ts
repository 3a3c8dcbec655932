/** Views by name, kept in the browser, the newest first. */
export interface SavedView {
  readonly name: string;
  /** Path and query. */
  readonly href: string;
}

const key = "tenfold-views";

/** What is stored; entries that cannot be used are passed over. Never throws. */
export function savedViews(storage: Pick<Storage, "getItem">): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSavedView) : [];
  } catch {
    return [];
  }
}

const isSavedView = (entry: unknown): entry is SavedView =>
  typeof entry === "object" &&
  entry !== null &&
  "name" in entry &&
  typeof entry.name === "string" &&
  "href" in entry &&
  typeof entry.href === "string" &&
  /^\/(?!\/)/.test(entry.href);

/** With a name that is taken, the new view takes its place. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] => [
  view,
  ...withoutView(views, view.name),
];

export const withoutView = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((view) => view.name !== name);

/** Whether the browser took it. */
export function storeViews(storage: Pick<Storage, "setItem">, views: readonly SavedView[]): boolean {
  try {
    storage.setItem(key, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}
