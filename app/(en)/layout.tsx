import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteShell } from "@/components/ui/site-shell";
import { catalogueHref } from "../catalogue-href";
import { siteMetadata } from "../site-metadata";

export const generateMetadata = (): Promise<Metadata> => siteMetadata("en");

export default function EnglishLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SiteShell locale="en" catalogueHref={catalogueHref()}>
      {children}
    </SiteShell>
  );
}
