import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { statusId } from "./announce";
import { ImportApp } from "./import-app";
import large from "./large.module.css";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
  /** Of the address. */
  readonly searchParams: Promise<{ readonly open?: string | string[] }>;
}

export async function ImportPage({ locale, catalogueHref, searchParams }: Props) {
  const [open] = [(await searchParams).open ?? []].flat();
  const text = importText[locale];
  return (
    <div className={page.page}>
      <header className={`${page.header} ${large.intro}`}>
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <p id={statusId} role="status" className="visually-hidden" />
      <ImportApp key={open} locale={locale} catalogueHref={catalogueHref} open={open} />
    </div>
  );
}
