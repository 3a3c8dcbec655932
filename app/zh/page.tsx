import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { currentCatalogue } from "../current-catalogue";
import { frontMetadata } from "../front-metadata";

export const dynamic = "force-dynamic";

export const generateMetadata = (): Metadata => frontMetadata("zh");

export default function Page() {
  return <FrontPage locale="zh" catalogue={currentCatalogue()} />;
}
