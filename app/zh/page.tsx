import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { currentCatalogue } from "../current-catalogue";
import { frontMetadata } from "../front-metadata";
import { queryOf, type SearchParams } from "../search-params";

export const dynamic = "force-dynamic";

export const generateMetadata = (): Metadata => frontMetadata("zh");

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  return <FrontPage locale="zh" catalogue={currentCatalogue()} query={await queryOf(searchParams)} />;
}
