import { dataText } from "@/lib/i18n/data";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import styles from "./data.module.css";
import { tableHref } from "./table-href";

interface Props {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** Where the values come from, and under which terms; licences are named where the catalogue draws on their works. */
export function Licences({ catalogue, locale }: Props) {
  const text = dataText[locale];
  const valuesOf = (isFrom: (source: string) => boolean): number =>
    catalogue.measurements.filter(({ source }) => isFrom(source)).length;
  const epoch = valuesOf((source) => source.startsWith("epoch-"));
  const timm = valuesOf((source) => source === "timm-results");
  return (
    <section className={page.section}>
      <h2>{text.licences}</h2>
      <p className={page.note}>
        {text.licencesNote} <a href={tableHref("sources", locale)}>{text.names.sources}</a>
      </p>
      <ul className={styles.bullets}>
        {epoch > 0 && (
          <li>
            <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="license noopener noreferrer">
              {text.epoch(epoch)}
            </a>
          </li>
        )}
        {timm > 0 && <li>{text.timm(timm)}</li>}
        <li>{text.facts}</li>
      </ul>
    </section>
  );
}
