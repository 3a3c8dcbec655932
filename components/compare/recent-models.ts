/** The models somebody looked at last, kept in the browser only. */

export interface RecentModel {
  readonly id: string;
  readonly name: string;
}

const key = "tenfold-recent-models";
const most = 8;

const isRecent = (value: unknown): value is RecentModel =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "name" in value &&
  typeof value.name === "string";

/** Empty where nothing is stored or storage is refused. */
export function readRecent(): readonly RecentModel[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts models in front of those stored. */
export function rememberModels(models: readonly RecentModel[]): void {
  const ids = new Set(models.map(({ id }) => id));
  const recent = [...models, ...readRecent().filter(({ id }) => !ids.has(id))].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(recent));
  } catch {
    // Storage can be refused; then nothing is remembered.
  }
}
