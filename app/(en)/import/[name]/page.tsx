import type { Metadata } from "next";
import { LocalView } from "@/components/import/local-view";
import { catalogueHref } from "../../../catalogue-href";
import { localViewMetadata } from "../../../import-metadata";

interface Props {
  readonly params: Promise<{ readonly name: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return localViewMetadata("en", decodeURIComponent((await params).name));
}

export default async function Page({ params }: Props) {
  const name = decodeURIComponent((await params).name);
  return <LocalView locale="en" name={name} isBeside={false} catalogueHref={catalogueHref()} />;
}
