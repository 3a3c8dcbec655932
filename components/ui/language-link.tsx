"use client";

import { usePathname } from "next/navigation";
import { localePath, siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { ChineseWord } from "./chinese-word";
import { isSwitchHeld } from "./language-switch";

/** The same page and view in the other language. The query is read when the link is used, so that it is always today's. */
export function LanguageLink({
  locale,
  className,
}: {
  readonly locale: Locale;
  readonly className?: string | undefined;
}) {
  const text = siteText[locale];
  const pathname = usePathname();
  const bare = locale === "zh" ? pathname.replace(/^\/zh(?=\/|$)/, "") || "/" : pathname;
  const other: Locale = locale === "zh" ? "en" : "zh";
  const href = localePath(bare, other);
  return (
    <a
      className={className}
      href={href}
      hrefLang={other === "zh" ? "zh-Hans" : "en"}
      lang={other === "zh" ? "zh-Hans" : "en"}
      title={text.languageLabel}
      onClick={(event) => {
        event.currentTarget.href = href + window.location.search;
        const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
        if (!opensElsewhere && isSwitchHeld(event.currentTarget.href)) event.preventDefault();
      }}
    >
      {other === "zh" ? <ChineseWord text={text.language} /> : text.language}
    </a>
  );
}
