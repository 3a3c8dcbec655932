import type { ReactNode } from "react";
import { localePath, siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { FileDrop } from "../evidence/file-drop";
import { Awake } from "./awake";
import { fontClasses } from "./fonts";
import { SiteHeader } from "./site-header";
import styles from "./site-shell.module.css";
import { themeScript } from "./theme-script";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
  readonly children: ReactNode;
}

/** The document around every page of one language. */
export function SiteShell({ locale, catalogueHref, children }: Props) {
  const text = siteText[locale];
  const earlyScript = process.env.NEXT_PUBLIC_EARLY_START;
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"} className={fontClasses} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: a root layout of the app router */}
      <head>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fcfcfa" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161a" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this project, before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this project, before anything can be done */}
        {earlyScript !== undefined && <script dangerouslySetInnerHTML={{ __html: earlyScript }} />}
      </head>
      <body>
        <a className={styles.skip} href="#content">
          {text.skip}
        </a>
        <SiteHeader locale={locale} />
        <FileDrop catalogueHref={catalogueHref} locale={locale} />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <footer className={styles.footer}>
          <nav aria-label={text.catalogue}>
            {(["models", "benchmarks", "data"] as const).map((name) => (
              <a key={name} href={localePath(`/${name}`, locale)}>
                {text[name]}
              </a>
            ))}
          </nav>
          <p>{text.footer}</p>
        </footer>
        <Awake />
      </body>
    </html>
  );
}
