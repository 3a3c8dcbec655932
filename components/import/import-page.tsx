import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { ImportApp } from "./import-app";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
}

export function ImportPage({ locale, catalogueHref }: Props) {
  const text = importText[locale];
  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
      </header>
      <ImportApp locale={locale} catalogueHref={catalogueHref} />
    </div>
  );
}
