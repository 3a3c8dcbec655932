import { modelText } from "@/lib/i18n/model";
import { countryName, fieldName, kindName, nameOf, taskName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { ModelProfile } from "@/lib/query/model-profile";
import styles from "../ui/page.module.css";

interface Props {
  readonly profile: ModelProfile;
  readonly locale: Locale;
}

/** What the table of models says of one; what it does not know is left out. */
export function ModelFacts({ profile: { model, organizations }, locale }: Props) {
  const text = modelText[locale];
  const list = (names: readonly string[]): string => [...new Set(names)].join(locale === "zh" ? "、" : ", ");
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.organization, list(organizations.map((organization) => nameOf(organization, locale)))],
    [text.country, list(organizations.flatMap(({ country }) => country).map((id) => countryName(id, locale)))],
    [text.field, fieldName(model.field, locale)],
    [text.task, model.task && taskName(model.task, locale)],
    [text.kind, kindName(model.kind, locale)],
    [text.released, model.released?.text],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {model.url !== undefined && (
        <div>
          <dt>{text.link}</dt>
          <dd>
            <a href={model.url} target="_blank" rel="noopener noreferrer">
              {new URL(model.url).hostname.replace(/^www\./, "")}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
