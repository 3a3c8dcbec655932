import { modelClaimsHref } from "@/lib/i18n/page-hrefs";
import { tableText } from "@/lib/i18n/table";
import { ModelLink } from "../ui/model-link";
import type { CellProps } from "./result-cell";
import styles from "./result-table.module.css";
import { cellText, isKnown } from "./table-text";

/** The name of the model, which leads to its page, after the switch that makes it the baseline. A model without a value cannot become one. */
export function ModelCell({ row, context: { locale, onBaseline } }: CellProps) {
  const name = cellText(row, "name", locale);
  const { isBaseline, model } = row;
  const label = tableText[locale].setBaseline(name ?? model.id);
  return (
    <th scope="row" className={styles.model}>
      <div>
        {isKnown(row) || isBaseline ? (
          <button
            type="button"
            className={styles.baseline}
            data-control="baseline"
            aria-pressed={isBaseline}
            aria-label={label}
            title={label}
            onClick={() => onBaseline(isBaseline ? undefined : model.id)}
          />
        ) : (
          <span className={styles.noBaseline} />
        )}
        <ModelLink id={model.id} locale={locale} className={styles.name} title={name}>
          {name}
        </ModelLink>
        {row.claims > 0 && (
          <a className={styles.claims} data-control="claims" href={modelClaimsHref(model.id, locale)}>
            {tableText[locale].claims(row.claims)}
          </a>
        )}
      </div>
    </th>
  );
}
