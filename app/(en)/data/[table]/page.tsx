// Tables have Chinese names beside the English ones.
import "@fontsource-variable/noto-sans-sc/index.css";
import type { Metadata } from "next";
import { TablePage } from "@/components/data/table-page";
import { NotFound } from "@/components/ui/not-found";
import { loadTableOnce } from "@/lib/ingest/load";
import { dataDirectory } from "../../../data-directory";
import { queryOf, type SearchParams } from "../../../search-params";
import { tableMetadata, tableOf } from "../../../table-metadata";

interface Props {
  readonly params: Promise<{ readonly table: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tableMetadata("en", (await params).table);
}

export default async function Page({ params, searchParams }: Props) {
  const table = tableOf((await params).table);
  if (table === undefined) return <NotFound locale="en" />;
  const rows = loadTableOnce(dataDirectory(), table)?.rows ?? [];
  return <TablePage locale="en" table={table} rows={rows} query={await queryOf(searchParams)} />;
}
