import { isUnknown } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { Mapping } from "../mapping";
import { excerpt } from "../tables/parse-csv";

/** Why a column is not read whose name, to those who know the file, is that of values. */
export const holdsTexts = "the column should hold values and holds texts";

/** Said of each column of values in which hardly any can be read, so that what stands in it is not lost in silence. */
export const unreadColumns = (file: string, { rows }: ForeignTable, { columns }: Mapping): readonly Issue[] =>
  columns.flatMap(({ header, reason }, place): readonly Issue[] => {
    if (reason !== holdsTexts) return [];
    const filled = rows.filter(({ cells }) => !isUnknown(cells[place] ?? ""));
    const [first] = filled;
    if (first === undefined) return [];
    const { line, cells } = first;
    const message = `the column should hold values, and most of its ${filled.length} cells are texts, so it is not read; expected numbers, or choose what it is in the mapping`;
    return [
      {
        severity: "warning",
        code: "unread-column",
        file,
        line,
        column: header,
        value: excerpt(cells[place] ?? ""),
        message,
      },
    ];
  });
