import Link from "next/link";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { LanguageLink } from "./language-link";
import styles from "./site-header.module.css";
import { SiteNav } from "./site-nav";
import { ThemeChoice } from "./theme-choice";

export function SiteHeader({ locale }: { readonly locale: Locale }) {
  return (
    <header className={`${styles.header} no-print`}>
      <Link className={styles.brand} href={localePath("/", locale)} prefetch={false}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <rect x="0" y="0" width="20" height="20" rx="2" fill="var(--bar)" />
          <rect x="0" y="13.68" width="6.32" height="6.32" rx="1" fill="var(--accent)" />
        </svg>
        Tenfold
      </Link>
      <SiteNav locale={locale} />
      <div className={styles.tools}>
        <LanguageLink locale={locale} />
        <ThemeChoice locale={locale} />
      </div>
    </header>
  );
}
