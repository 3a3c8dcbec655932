import { modelText } from "@/lib/i18n/model";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { modelIndex } from "@/lib/query/group-models";
import type { Catalogue } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import styles from "./model-index.module.css";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly query: URLSearchParams;
}

/** Every model as a link, for people who look for one and for crawlers that look for all. */
export function ModelIndexPage({ locale, catalogue, query }: Props) {
  const text = modelText[locale];
  const { by, groups, page: current, pageCount, problems } = modelIndex(catalogue, query);
  const path = localePath("/models", locale);
  const hrefOf = (target: number): string => {
    const parts = [...(by === "name" ? [] : [`by=${by}`]), ...(target === 1 ? [] : [`page=${target}`])];
    return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
  };
  const titleOf = (key: string): string => {
    if (by === "name") return key;
    const organization = catalogue.organizations.get(key);
    return organization === undefined ? key || text.withoutOrganization : nameOf(organization, locale);
  };
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={problems} href={hrefOf(current)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead(catalogue.models.size, catalogue.organizations.size)}</p>
        <nav className={page.actions} aria-label={text.arrangement}>
          <a href={path} aria-current={by === "name" ? "page" : undefined}>
            {text.byLetter}
          </a>
          <a href={`${path}?by=organization`} aria-current={by === "organization" ? "page" : undefined}>
            {text.byOrganization}
          </a>
          <a href={localePath("/explore", locale)}>{text.searchInExplore}</a>
        </nav>
      </header>
      <div className={`${styles.groups} ${page.wide}`}>
        {groups.map(({ key, models }) => (
          <section key={key} className={styles.group}>
            <h2>{titleOf(key)}</h2>
            <ul className={`${page.list} ${styles.list}`}>
              {models.map((model) => (
                <li key={model.id}>
                  <a href={modelHref(model.id, locale)}>{nameOf(model, locale)}</a>
                  <span>{model.released?.text.slice(0, 4)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {pageCount > 1 && (
        <nav className={`${page.actions} ${page.wide}`} aria-label={text.pages}>
          {Array.from({ length: pageCount }, (_, index) => index + 1).map((number) => (
            <a key={number} href={hrefOf(number)} aria-current={number === current ? "page" : undefined}>
              {number}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
