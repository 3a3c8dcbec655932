import { importText } from "@/lib/i18n/import";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { statusId } from "./announce";
import { ImportApp } from "./import-app";
import { importProblems } from "./import-problems";
import large from "./large.module.css";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
  readonly query: URLSearchParams;
}

export function ImportPage({ locale, catalogueHref, query }: Props) {
  const open = query.get("open") || undefined;
  const text = importText[locale];
  const problems = importProblems(query);
  return (
    <div className={page.page}>
      <header className={`${page.header} ${large.intro}`}>
        <ProblemList problems={problems} href={hrefWithout(problems, query, locale)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <p id={statusId} role="status" className="visually-hidden" />
      <ImportApp key={open} locale={locale} catalogueHref={catalogueHref} open={open} />
    </div>
  );
}

function hrefWithout(problems: ReturnType<typeof importProblems>, query: URLSearchParams, locale: Locale): string {
  const known = new URLSearchParams(query);
  for (const { parameter } of problems) known.delete(parameter);
  const path = localePath("/import", locale);
  return known.size === 0 ? path : `${path}?${known}`;
}
