import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { areListed } from "./listed-numbers";
import { type ColumnProfile, hasAccounts, hasMarks, shareOf } from "./profile-column";

/** What a comma means in the other columns of a table. */
export interface Comma {
  /** Whether a comma that could also part thousands is for decimals. */
  readonly isUnclearOne: boolean;
  /** Whether no column has points for decimals. */
  readonly isOnly: boolean;
  /** What is said of points that could part thousands, where no decimal comma tells. */
  readonly ofPoints?: string | undefined;
}

const noCommas: Comma = { isUnclearOne: false, isOnly: false };
/** Of points in a file whose cells are cut at semicolons. */
export const areThousands = "points part thousands, as numbers below a thousand have none";
export const mayBeThousands =
  "each point is followed by three digits, so it may part thousands; it is read as a decimal point";
const besideShares = "bare numbers of at most one stand beside percentages, and all are read as they stand";
const mostlyCommas = "most decimals in it have a comma and some a point";
const mostlyPoints = "most decimals in it have a point and some a comma";
const listed = "a comma between two numbers as large as the others may part them; these cells are listed";
const withNotes = "a second number in brackets is kept as a note, as nothing says what it is";
const inAccounts = "a number alone in brackets is below zero, as accounts write it";

/** What the signs in the numbers of a column mean. */
export function howWritten(
  { rows }: ForeignTable,
  place: number,
  profile: ColumnProfile,
  comma: Comma = noCommas,
): Pick<ColumnMapping, "decimal" | "hasBothDecimals" | "brackets" | "marks" | "clock" | "reason"> {
  const isDecimalComma =
    profile.decimal === "," ||
    (profile.decimal === "ambiguous" && comma.isUnclearOne) ||
    (profile.hasOpenPoints && comma.isOnly);
  const mayBeLists =
    profile.decimal === "ambiguous" && !isDecimalComma && areListed(rows.map(({ cells }) => cells[place] ?? ""));
  return {
    ...(isDecimalComma && { decimal: "," as const }),
    ...(mayBeLists && { hasBothDecimals: true as const, reason: listed }),
    ...(profile.hasOpenPoints && comma.ofPoints !== undefined && { reason: comma.ofPoints }),
    ...(profile.hasBothDecimals && {
      hasBothDecimals: true as const,
      reason: `${isDecimalComma ? mostlyCommas : mostlyPoints}; the others are listed`,
    }),
    ...(shareOf(profile.bracketed, profile) > 0.5 && { brackets: "uncertainty" as const }),
    ...(shareOf(profile.noted, profile) > 0.5 && { brackets: "note" as const, reason: withNotes }),
    ...(hasAccounts(profile) && { brackets: "negative" as const, reason: inAccounts }),
    ...(profile.hasShares && { reason: besideShares }),
    ...(profile.clock !== undefined && { clock: profile.clock }),
    ...(hasMarks(rows, place, profile) && { marks: "note" as const }),
  };
}
