import type { FigurePlan } from "@/lib/figure/plan";
import styles from "./figure-data.module.css";

/** What a figure says beyond the rows of its view, folded: its records, its front, its matrix. */
export function PlanTableView({ plan: { table } }: { readonly plan: FigurePlan }) {
  if (table === undefined) return null;
  return (
    <details className={styles.data}>
      <summary>{table.caption}</summary>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells) => (
              <tr key={cells.join("\t")}>
                {cells.map((cell, index) => (
                  <td key={table.columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
