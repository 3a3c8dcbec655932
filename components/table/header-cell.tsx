import type { KeyboardEvent, MouseEvent } from "react";
import { tableText } from "@/lib/i18n/table";
import type { SortColumn } from "@/lib/query/view";
import styles from "./result-table.module.css";
import type { TableContext } from "./table-context";
import { valueHeader } from "./value-text";

interface Props {
  readonly column: SortColumn;
  readonly context: TableContext;
}

/** Before the unit behind the name of a metric, which stands in one line. */
const unitStart = /(?=[(（][^(（]{1,12}[)）]$)/;

/** A header that sorts. Only the first key has `aria-sort`; further ones are told in words, as ARIA asks for. */
export function HeaderCell({ column, context: { answer, locale, largest, spread, onSort } }: Props) {
  const text = tableText[locale];
  const place = answer.sort.findIndex((key) => key.column === column);
  const key = answer.sort[place];
  const label = column === "value" ? valueHeader(answer.metric, locale) : text.columns[column];
  const [name = label, unit = ""] = label.split(unitStart, 2);
  const isNumber = column === "value" || column === "ratio" || column === "rank";
  const hasBar = column === "ratio" || (column === "value" && largest.value !== undefined);

  const arrow = key !== undefined && (
    <span className={styles.arrow} aria-hidden="true">
      {key.descending ? "↓" : "↑"}
      {answer.sort.length > 1 && <span className={styles.place}>{place + 1}</span>}
    </span>
  );

  const onClick = (event: MouseEvent) => onSort(column, event.shiftKey);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    onSort(column, true);
  };

  return (
    <th
      scope="col"
      className={column === "name" ? styles.corner : styles.head}
      data-number={isNumber || undefined}
      data-bar={hasBar || undefined}
      data-spread={column === "value" ? spread : undefined}
      aria-sort={place !== 0 || key === undefined ? undefined : key.descending ? "descending" : "ascending"}
    >
      <button
        type="button"
        className={styles.sort}
        data-control={column}
        title={`${label}. ${text.sortHint}`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className={styles.label}>
          {isNumber && arrow}
          {name}
          <span className={styles.unit}>{unit}</span>
        </span>
        {!isNumber && arrow}
        {key !== undefined && answer.sort.length > 1 && (
          <span className="visually-hidden">{text.furtherKey(place + 1, key.descending)}</span>
        )}
      </button>
    </th>
  );
}
