import "./large-look.css";
import type { ReactNode, RefObject } from "react";
import { largeText } from "@/lib/i18n/large";
import { formatRatio, type Locale } from "@/lib/quantity";
import type { Baseline } from "./large-plan";
import type { LargeRow, LargeView, OpenedTable } from "./large-protocol";
import { writtenNumber } from "./written-number";

/** In px, of a row and of the header, as the style sheet has them. */
export const rowHeight = 28;

/** Of the columns that the file does not have, in digits. */
const widths = { base: 2, ratio: 9 } as const;

interface SheetProps {
  readonly table: OpenedTable;
  readonly rowCount: number;
  readonly hasRatios: boolean;
  readonly locale: Locale;
  /** Is set to the box that scrolls. */
  readonly section?: RefObject<HTMLElement | null>;
  readonly head: ReactNode;
  /** Its rows. */
  readonly children: ReactNode;
}

/** What is around the first rows of an order: the box that they scroll in, and the header. */
export function LargeSheet({ table, rowCount, hasRatios, locale, section, head, children }: SheetProps) {
  const text = largeText[locale];
  const width = cssTableWidth(widthsIn(table, hasRatios));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={section} className="large-scroll" tabIndex={0} aria-label={text.firstRows(rowCount)}>
      <table className="large-table" aria-rowcount={rowCount + 1} style={{ width }}>
        {head}
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface HeadProps {
  readonly table: OpenedTable;
  readonly sort: LargeView["sort"];
  readonly hasRatios: boolean;
  readonly locale: Locale;
  readonly onSort: (sort: LargeView["sort"]) => void;
}

/** The columns and their names, which stay as they are when the rows are others. */
export function LargeHead({ table, sort, hasRatios, locale, onSort }: HeadProps) {
  const text = largeText[locale];
  return (
    <>
      <colgroup>
        {widthsIn(table, hasRatios).map((width, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
          <col key={place} style={{ width: cssWidth(width) }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <td />
          {table.columns.map(({ name, kind }, column) => {
            const isSorted = sort?.column === column;
            const canSort = kind === "number" || kind === "date";
            return (
              <th
                key={name}
                scope="col"
                data-number={kind === "number"}
                aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
              >
                {canSort ? (
                  <button
                    type="button"
                    title={text.sortBy(name)}
                    onClick={() =>
                      onSort(isSorted && !sort.isDescending ? undefined : { column, isDescending: !isSorted })
                    }
                  >
                    {name}
                    {isSorted ? (sort.isDescending ? " ↓" : " ↑") : ""}
                  </button>
                ) : (
                  name
                )}
              </th>
            );
          })}
          {hasRatios && (
            <th scope="col" data-number="true">
              {text.ratio}
            </th>
          )}
        </tr>
      </thead>
    </>
  );
}

const widthsIn = ({ columns }: OpenedTable, hasRatios: boolean): readonly number[] => [
  widths.base,
  ...columns.map(({ width }) => width),
  ...(hasRatios ? [widths.ratio] : []),
];

/** Digits of a column that takes no more than its share of a narrow page; wider ones are as narrow as the style sheet says there. */
const narrow = 12;

/** Of a column and the space beside it. */
const cssWidth = (digits: number): string => {
  const own = `${digits}ch + 1rem`;
  return digits > narrow ? `min(${own}, var(--widest))` : `calc(${own})`;
};

/** Of all columns: those that are alike are added up before the browser has to. */
export function cssTableWidth(all: readonly number[]): string {
  const small = all.filter((digits) => digits <= narrow);
  const large = new Map<number, number>();
  for (const digits of all) if (digits > narrow) large.set(digits, (large.get(digits) ?? 0) + 1);
  const sum = small.reduce((digits, width) => digits + width, 0);
  return `calc(${[
    `${sum}ch + ${small.length}rem`,
    ...[...large].map(([digits, count]) => `${count} * ${cssWidth(digits)}`),
  ].join(" + ")})`;
}

export interface LargeRowsProps {
  readonly table: OpenedTable;
  readonly rows: readonly LargeRow[];
  readonly from: number;
  readonly to: number;
  readonly baseline: Baseline | undefined;
  readonly locale: Locale;
  readonly onBaseline: (row: LargeRow | undefined) => void;
}

/** Numbers are as the file has them, the exact ones in a title where they are rounded. */
export function LargeRows({ table, rows, from, to, baseline, locale, onBaseline }: LargeRowsProps) {
  const text = largeText[locale];
  const label = table.label ?? 0;
  return rows.slice(from, to).map((row, index) => {
    const place = from + index;
    const name = row.cells[label] ?? "";
    const isBaseline = baseline !== undefined && baseline.name === name && baseline.value === row.value;
    return (
      // The rows of the next view take over the nodes of these.
      <tr key={place} aria-rowindex={place + 2} data-baseline={isBaseline}>
        <td>
          {row.value > 0 && (
            <button
              type="button"
              className="large-base"
              aria-pressed={isBaseline}
              aria-label={text.baseline(name)}
              title={text.baseline(name)}
              onClick={() => onBaseline(isBaseline ? undefined : row)}
            />
          )}
        </td>
        {row.cells.map((cell, column) => {
          const { kind, width = 0 } = table.columns[column] ?? {};
          const isNumber = kind === "number";
          return (
            <td
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row are told apart by their column
              key={column}
              data-number={isNumber}
              title={isNumber || cell.length > width ? cell : undefined}
            >
              {isNumber && cell !== "" ? writtenNumber(cell, locale) : cell}
            </td>
          );
        })}
        {baseline !== undefined && (
          <td data-number="true">{Number.isNaN(row.value) ? "" : formatRatio(row.value / baseline.value, locale)}</td>
        )}
      </tr>
    );
  });
}
