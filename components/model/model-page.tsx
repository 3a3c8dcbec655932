import { modelText } from "@/lib/i18n/model";
import { compareHref, modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { fieldName, kindName, nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { serializeAsOf } from "@/lib/query/as-of-query";
import type { ModelQuery } from "@/lib/query/model-query";
import { modelView } from "@/lib/query/model-view";
import { releaseNeighbours } from "@/lib/query/release-neighbours";
import { similarModels } from "@/lib/query/similar-models";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { RememberModels } from "../compare/remember-models";
import { AsOfNote } from "../ui/as-of-note";
import { FileLinks } from "../ui/file-links";
import styles from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { Disagreements } from "./disagreements";
import { MeasurementTable } from "./measurement-table";
import { ModelClaims } from "./model-claims";
import { ModelFacts } from "./model-facts";
import { ModelFigure } from "./model-figure";
import { ModelLinkList } from "./model-link-list";

interface Props {
  readonly locale: Locale;
  /** Today's. */
  readonly catalogue: Catalogue;
  readonly asked: ModelQuery;
}

const similarShown = 6;
const neighboursShown = 4;

/** Everything known of one model. */
export function ModelPage({ locale, catalogue, asked: { profile, world, problems } }: Props) {
  const text = modelText[locale];
  const { model, organizations } = profile;
  const name = nameOf(model, locale);
  const view = modelView(world, profile);
  const own = [modelHref(model.id, locale), ...serializeAsOf(world.asOf)].join("?");
  const similar = similarModels(world.catalogue, model.id, similarShown);
  const time = releaseNeighbours(world.catalogue, model, neighboursShown);
  const groups = [
    { title: text.before, models: time.before },
    { title: text.sameTime, models: time.sameTime },
    { title: text.after, models: time.after },
  ].filter(({ models }) => models.length > 0);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <ProblemList problems={problems} href={own} locale={locale} />
        <AsOfNote asOf={world.asOf} today={modelHref(model.id, locale)} locale={locale} />
        <p className={styles.eyebrow}>{[fieldName(model.field, locale), kindName(model.kind, locale)].join(" · ")}</p>
        <h1>{name}</h1>
        <p className={styles.lead}>
          {[...organizations.map((organization) => nameOf(organization, locale)), model.released?.text]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {model.note !== undefined && (
          <p className={styles.lead} lang="en">
            {model.note}
          </p>
        )}
        <p className={`${styles.actions} no-print`}>
          <a href={compareHref([model.id], locale)}>{text.compareMore}</a>
          {view !== undefined && <a href={viewHref(localePath("/explore", locale), view)}>{text.openInExplore}</a>}
        </p>
      </header>
      <div className={styles.main}>
        {view !== undefined && <ModelFigure profile={profile} view={view} catalogue={catalogue} locale={locale} />}
        <section className={styles.section}>
          <h2>{text.measurements}</h2>
          {profile.metrics.length === 0 ? (
            <p className={styles.note}>{text.unknownValues}</p>
          ) : (
            <>
              <MeasurementTable profile={profile} locale={locale} />
              <p className={styles.note}>{text.placeNote}</p>
            </>
          )}
        </section>
        <Disagreements profile={profile} locale={locale} />
        <ModelClaims catalogue={catalogue} model={model.id} locale={locale} />
      </div>
      <aside className={styles.aside}>
        <section className={styles.section}>
          <h2>{text.facts}</h2>
          <ModelFacts profile={profile} locale={locale} />
          <FileLinks href={own} hasFigure={view !== undefined} locale={locale} />
        </section>
        <nav className={`${styles.section} no-print`} aria-labelledby="compare-with">
          <h2 id="compare-with">{text.compareWith}</h2>
          <ul className={styles.list}>
            {similar.map((other) => (
              <li key={other.id}>
                <a href={compareHref([model.id, other.id], locale)}>{nameOf(other, locale)}</a>
                <span>{other.released?.text.slice(0, 4)}</span>
              </li>
            ))}
          </ul>
        </nav>
        {groups.length > 0 && (
          <section className={`${styles.section} no-print`}>
            <h2>{text.time}</h2>
            {groups.map(({ title, models }) => (
              <div key={title} className={styles.group}>
                <h3 className={styles.note}>{title}</h3>
                <ModelLinkList models={models} locale={locale} />
              </div>
            ))}
          </section>
        )}
      </aside>
      <RememberModels models={[{ id: model.id, name }]} />
    </div>
  );
}
