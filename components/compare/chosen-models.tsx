import Link from "next/link";
import { compareText } from "@/lib/i18n/compare";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Chosen } from "@/lib/query/compare-query";
import type { Catalogue } from "@/lib/schema/catalogue";
import styles from "./chosen-models.module.css";
import { chosenHref, withoutModel } from "./compare-href";

interface Props {
  readonly catalogue: Catalogue;
  readonly chosen: Chosen;
  readonly locale: Locale;
}

/** The compared models; each can become the baseline or leave. Every control is a link, so all work without a script. */
export function ChosenModels({ catalogue, chosen, locale }: Props) {
  const text = compareText[locale];
  return (
    <ul className={styles.chosen} aria-label={text.chosen}>
      {chosen.models.map((id) => {
        const model = catalogue.models.get(id);
        const name = model === undefined ? id : nameOf(model, locale);
        const isBase = id === chosen.base;
        return (
          <li key={id} data-base={isBase || undefined}>
            <a className={styles.name} href={modelHref(id, locale)}>
              {name}
            </a>
            {isBase ? (
              <span className={styles.base}>{text.baseline}</span>
            ) : (
              <Link
                data-control=""
                className="no-print"
                href={chosenHref({ ...chosen, base: id }, locale)}
                prefetch={false}
              >
                {text.useAsBaseline}
                <span className="visually-hidden">: {name}</span>
              </Link>
            )}
            <Link
              data-control=""
              className={`${styles.remove} no-print`}
              href={chosenHref(withoutModel(chosen, id), locale)}
              prefetch={false}
              aria-label={text.remove(name)}
              title={text.remove(name)}
            >
              ×
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
