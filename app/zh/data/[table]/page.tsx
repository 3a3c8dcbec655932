import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TablePage } from "@/components/data/table-page";
import { loadTableOnce } from "@/lib/ingest/load";
import { dataDirectory } from "../../../data-directory";
import { queryOf, type SearchParams } from "../../../search-params";
import { tableMetadata, tableOf } from "../../../table-metadata";

interface Props {
  readonly params: Promise<{ readonly table: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return tableMetadata("zh", (await params).table);
}

export default async function Page({ params, searchParams }: Props) {
  const table = tableOf((await params).table);
  if (table === undefined) notFound();
  const rows = loadTableOnce(dataDirectory(), table)?.rows ?? [];
  return <TablePage locale="zh" table={table} rows={rows} query={await queryOf(searchParams)} />;
}
