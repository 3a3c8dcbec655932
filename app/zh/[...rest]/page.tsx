import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotFound } from "@/components/ui/not-found";
import { isUnknownPath } from "../../is-unknown-path";
import { notFoundMetadata } from "../../not-found-metadata";

export const generateMetadata = (): Promise<Metadata> => notFoundMetadata("zh");

/** Has the status 404, which `proxy.ts` gives it; parts of the product, which it lets by, get theirs here. */
export default async function Page() {
  if (!(await isUnknownPath())) notFound();
  return <NotFound locale="zh" />;
}
