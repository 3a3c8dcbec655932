import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Model } from "@/lib/schema/catalogue";
import styles from "../ui/page.module.css";

interface Props {
  readonly models: readonly Model[];
  readonly locale: Locale;
}

/** Models as links, each with the date of its release. */
export function ModelLinkList({ models, locale }: Props) {
  return (
    <ul className={styles.list}>
      {models.map((model) => (
        <li key={model.id}>
          <a href={modelHref(model.id, locale)}>{nameOf(model, locale)}</a>
          <span>{model.released?.text}</span>
        </li>
      ))}
    </ul>
  );
}
