import { modelClaimsHref } from "@/lib/i18n/page-hrefs";
import { tableText } from "@/lib/i18n/table";
import { ModelLink } from "../ui/model-link";
import type { CellProps } from "./result-cell";
import styles from "./result-table.module.css";
import { cellText, isKnown } from "./table-text";

/** The name of the model, which leads to its page, after the switch that makes it the baseline or, while models are chosen, chooses it. */
export function ModelCell({ row, context }: CellProps) {
  const { locale } = context;
  const name = cellText(row, "name", locale);
  const { model } = row;
  return (
    <th scope="row" className={styles.model}>
      <div>
        <RowSwitch row={row} context={context} />
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

/** A model without a value can be chosen, but not become the baseline. */
function RowSwitch({ row, context: { locale, onBaseline, chosen, onChoose } }: CellProps) {
  const text = tableText[locale];
  const { isBaseline, model } = row;
  const name = cellText(row, "name", locale) ?? model.id;
  if (chosen !== undefined) {
    return (
      <input
        type="checkbox"
        className={styles.choose}
        data-control="choose"
        aria-label={text.chooseModel(name)}
        checked={chosen.includes(model.id)}
        onChange={() => onChoose(model.id)}
      />
    );
  }
  if (!isKnown(row) && !isBaseline) return <span className={styles.noBaseline} />;
  const label = text.setBaseline(name);
  return (
    <button
      type="button"
      className={styles.baseline}
      data-control="baseline"
      aria-pressed={isBaseline}
      aria-label={label}
      title={label}
      onClick={() => onBaseline(isBaseline ? undefined : model.id)}
    />
  );
}
