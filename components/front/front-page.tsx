import Link from "next/link";
import { frontText, type StoryName } from "@/lib/i18n/front";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { otherParameters } from "@/lib/query/other-parameters";
import { viewHref } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import { buckets } from "../figure/buckets";
import { StaticFigure } from "../figure/static-figure";
import buttons from "../ui/button.module.css";
import { ProblemList } from "../ui/problem-list";
import { AuditFound } from "./audit-found";
import styles from "./front-page.module.css";
import { type Story, storiesOf } from "./stories";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

const wideStories: readonly StoryName[] = ["language", "growth", "default"];
/** A column of half a page is never wider than 800 px; the style sheet holds it to that. */
const halfWidths = buckets.slice(0, 2).map(({ width }) => width);

export function FrontPage({ locale, catalogue, query }: Props & { readonly query: URLSearchParams }) {
  const text = frontText[locale];
  const explore = localePath("/explore", locale);
  const stories = storiesOf(catalogue);
  const [first, rest] = [stories.slice(0, 1), stories.slice(1)];
  const card = (story: Story) => <StoryCard key={story.name} story={story} locale={locale} catalogue={catalogue} />;
  return (
    <>
      <ProblemList problems={otherParameters(query)} href={localePath("/", locale)} locale={locale} />
      <header className={styles.hero}>
        <h1>{text.headline}</h1>
        <p className={styles.lead}>{text.lead}</p>
        <p className={styles.actions}>
          <Link className={buttons.primary} href={explore} prefetch={false}>
            {text.exploreAll}
          </Link>
          <span>{text.catalogue(catalogue.models.size, catalogue.measurements.length, catalogue.sources.size)}</span>
        </p>
      </header>
      <div className={styles.stories}>
        {first.map(card)}
        <AuditFound locale={locale} catalogue={catalogue} />
        {rest.map(card)}
      </div>
    </>
  );
}

function StoryCard({ story, locale, catalogue }: Props & { readonly story: Story }) {
  const text = frontText[locale];
  const href = viewHref(localePath("/explore", locale), story.answer.view);
  return (
    <article className={styles.story} data-story={story.name}>
      <p className={styles.standfirst}>{text.stories[story.name]}</p>
      <StaticFigure
        answer={story.answer}
        catalogue={catalogue}
        locale={locale}
        headingLevel={2}
        id={story.name}
        withData
        {...(!wideStories.includes(story.name) && { widths: halfWidths })}
      />
      <Link href={href} prefetch={false} className={styles.open}>
        {text.openInExplore}
        <span className="visually-hidden">: {text.stories[story.name]}</span>
      </Link>
    </article>
  );
}
