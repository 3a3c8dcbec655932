import { noValue } from "./find-model";
import type { GuessedColumn } from "./guess-columns";
import { shareOf } from "./profile-column";

/**
 * What some rows leave out and stands right of the settings they were measured under is one of these: then a setting that each row
 * has names the models, or nothing does.
 */
export function withoutSettingsLeftOut(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const place = columns.findIndex(({ role }) => role === "model");
  const model = columns[place];
  const settings = columns.slice(0, Math.max(0, place)).filter(({ role }) => role === "condition");
  if (model === undefined || model.isByName || settings.length === 0 || isFull(model)) return columns;
  const named = settings.find(
    (column) => isFull(column) && !isNumeric(column) && column.profile.distinct >= model.profile.distinct,
  );
  return columns.map((column) => {
    if (column === named) return { ...column, role: "model", isByName: false, confidence: 0.5 };
    return column === model ? { ...column, role: "ignore", reason: noValue, confidence: 0.6 } : column;
  });
}

const isFull = ({ profile }: GuessedColumn): boolean => profile.filled === profile.sampled;

const isNumeric = ({ profile }: GuessedColumn): boolean => shareOf(profile.numbers, profile) >= 0.5;
