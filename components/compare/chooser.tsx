import Link from "next/link";
import { compareText } from "@/lib/i18n/compare";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { type CompareQuery, chosenOf, mostCompared } from "@/lib/query/compare-query";
import { similarModels } from "@/lib/query/similar-models";
import page from "../ui/page.module.css";
import { chosenHref, withModel } from "./compare-href";
import { exampleComparisons } from "./example-comparisons";
import { FoundModels } from "./found-models";
import { ModelSearch } from "./model-search";
import { RecentList } from "./recent-list";

interface Props {
  readonly query: CompareQuery;
  readonly locale: Locale;
}

const similarShown = 6;

/** The ways to a further model: by name, one like those chosen, one looked at before, or a comparison to start from. */
export function Chooser({ query, locale }: Props) {
  const { catalogue } = query.world;
  const text = compareText[locale];
  const { models, base, q } = query;
  const chosen = chosenOf(query);
  if (models.length >= mostCompared) return <p className={page.note}>{text.full(mostCompared)}</p>;
  const similar =
    base === undefined
      ? []
      : similarModels(catalogue, base, similarShown + models.length).filter(({ id }) => !models.includes(id));
  return (
    <>
      <ModelSearch
        key={models.join("~")}
        chosen={chosen}
        q={q}
        locale={locale}
        catalogueHref={`/catalogue/${catalogue.hash}.json`}
      >
        <FoundModels catalogue={catalogue} q={q} chosen={chosen} locale={locale} />
      </ModelSearch>
      {similar.length > 0 && (
        <section className={page.section}>
          <h2>{text.similar}</h2>
          <ul className={page.list}>
            {similar.slice(0, similarShown).map((model) => (
              <li key={model.id}>
                <Link href={chosenHref(withModel(chosen, model.id), locale)} prefetch={false}>
                  {nameOf(model, locale)}
                </Link>
                <span>{model.released?.text.slice(0, 4)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {models.length === 0 && (
        <section className={page.section}>
          <h2>{text.examples}</h2>
          <ul className={page.list}>
            {exampleComparisons(catalogue).map((example) => (
              <li key={example.map(({ id }) => id).join("~")}>
                <Link href={chosenHref({ ...chosen, models: example.map(({ id }) => id) }, locale)} prefetch={false}>
                  {text.heading(example.map((model) => nameOf(model, locale)))}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecentList chosen={chosen} locale={locale} />
    </>
  );
}
