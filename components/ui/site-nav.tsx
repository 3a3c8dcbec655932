"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { localePath, siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import styles from "./site-header.module.css";

const sections = ["explore", "compare", "claims", "article", "data", "import"] as const;

/** The sections of the site, with the one the page belongs to. */
export function SiteNav({ locale }: { readonly locale: Locale }) {
  const pathname = usePathname();
  const currentOf = (href: string): "page" | "true" | undefined => {
    if (pathname === href) return "page";
    return pathname.startsWith(`${href}/`) ? "true" : undefined;
  };
  return (
    <nav className={styles.nav} aria-label="Tenfold">
      {sections.map((section) => {
        const href = localePath(`/${section}`, locale);
        return (
          <Link key={section} href={href} aria-current={currentOf(href)} prefetch={false}>
            {siteText[locale][section]}
          </Link>
        );
      })}
    </nav>
  );
}
