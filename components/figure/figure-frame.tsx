import type { ReactNode } from "react";
import type { FigurePlan } from "@/lib/figure/plan";
import { chartText } from "@/lib/i18n/chart";
import styles from "./figure-frame.module.css";
import { KeptWords } from "./kept-words";
import { PlanTableView } from "./plan-table";

interface Props {
  /** Any width of the figure: the words are the same in all. */
  readonly plan: FigurePlan;
  readonly headingLevel: 1 | 2 | 3;
  /** The picture; one without marks would only say the title again. */
  readonly children: ReactNode;
  /** The data as a table, for those who do not see the picture. */
  readonly data?: ReactNode;
}

const shownSources = 4;
const titleStyles = { 1: styles.title, 2: styles.smallTitle, 3: styles.smallestTitle } as const;

/** The words of a figure as HTML around its picture. */
export function FigureFrame({ plan, headingLevel, children, data }: Props) {
  const text = chartText[plan.locale];
  const Heading = `h${headingLevel}` as const;
  const [first, rest] = [plan.sources.slice(0, shownSources), plan.sources.slice(shownSources)];
  return (
    <figure className={styles.figure} data-figure="" aria-label={plan.title}>
      <Heading className={titleStyles[headingLevel]}>
        <KeptWords text={plan.title} />
      </Heading>
      <p className={styles.subtitle}>{plan.subtitle}</p>
      {plan.drawn > 0 && <div className={styles.picture}>{children}</div>}
      <figcaption className={styles.caption}>
        {plan.notes.length > 0 && (
          <p>
            <KeptWords text={plan.notes.join(plan.locale === "zh" ? "" : " ")} />
          </p>
        )}
        {plan.sources.length > 0 && (
          <div>
            {text.sources}
            {plan.locale === "zh" ? "：" : ": "}
            <SourceList sources={first} locale={plan.locale} />
            {rest.length > 0 && (
              <details className={styles.more}>
                <summary>+{rest.length}</summary>
                <SourceList sources={rest} locale={plan.locale} />
              </details>
            )}
          </div>
        )}
      </figcaption>
      <PlanTableView plan={plan} />
      {data}
    </figure>
  );
}

function SourceList({ sources, locale }: Pick<FigurePlan, "sources" | "locale">) {
  return sources.map(({ id, title, url }, index) => (
    <span key={id}>
      {index > 0 && (locale === "zh" ? "；" : "; ")}
      {url === undefined ? (
        title
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
    </span>
  ));
}
