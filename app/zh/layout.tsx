import "@fontsource-variable/noto-sans-sc/index.css";
import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/ui/site-shell";
import { catalogueHref } from "../catalogue-href";
import { siteMetadata } from "../site-metadata";

export const generateMetadata = (): Promise<Metadata> => siteMetadata("zh");

export default function ChineseLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteShell locale="zh" catalogueHref={catalogueHref()}>
      {children}
    </SiteShell>
  );
}
