import type { Metadata } from "next";
import { NotFound } from "@/components/ui/not-found";
import { notFoundMetadata } from "../../not-found-metadata";

export const generateMetadata = (): Promise<Metadata> => notFoundMetadata("en");

/** Has the status 404, which `proxy.ts` gives it. */
export default function Page() {
  return <NotFound locale="en" />;
}
