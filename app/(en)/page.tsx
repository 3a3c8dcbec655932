import type { Metadata } from "next";
import { FrontPage } from "@/components/front/front-page";
import { currentCatalogue } from "../current-catalogue";
import { frontMetadata } from "../front-metadata";

export const dynamic = "force-dynamic";

export const generateMetadata = (): Metadata => frontMetadata("en");

export default function Page() {
  return <FrontPage locale="en" catalogue={currentCatalogue()} />;
}
