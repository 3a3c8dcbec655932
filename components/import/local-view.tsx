"use client";

import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { importText } from "@/lib/i18n/import";
import { localePath } from "@/lib/i18n/site";
import { besideCatalogue } from "@/lib/ingest/catalogue/beside-catalogue";
import { unpackCatalogue } from "@/lib/ingest/catalogue/transport";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { useCatalogue } from "../explore/use-catalogue";
import notice from "../ui/notice.module.css";
import styles from "./import.module.css";
import { type KeptData, type KeptTables, keptData } from "./kept-data";
import { LargeView } from "./large-view";
import { LocalExplore } from "./local-explore";
import { UndatedHint } from "./undated-hint";

interface Props {
  readonly locale: Locale;
  readonly name: string;
  readonly isBeside: boolean;
  readonly catalogueHref: string;
}

type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "missing" | "unavailable" }
  | { readonly kind: "ready"; readonly data: KeptData };

/** Explore over data that this browser keeps. */
export function LocalView({ locale, name, isBeside, catalogueHref }: Props) {
  const text = importText[locale];
  const metric = useSearchParams().get("metric");
  const router = useRouter();
  const leave = () => router.push(localePath("/import", locale));
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  useEffect(() => {
    keptData(name).then(
      (data) => setLoaded(data === undefined ? { kind: "missing" } : { kind: "ready", data }),
      () => setLoaded({ kind: "unavailable" }),
    );
  }, [name]);
  if (loaded.kind === "loading") return <p className={styles.quiet}>{text.loading}</p>;
  if (loaded.kind !== "ready") {
    const isMissing = loaded.kind === "missing";
    return (
      <div className={notice.notice}>
        <h1>{isMissing ? text.missing(name) : text.noStore(name)}</h1>
        <p>{isMissing ? text.missingHint : text.noStoreHint}</p>
        <p>
          <Link href={localePath("/import", locale)}>{text.importPage}</Link>
        </p>
      </div>
    );
  }
  const path = `/import/${encodeURIComponent(name)}`;
  return (
    <>
      <p className={`${styles.banner} no-print`}>
        <strong>{text.viewOf(name)}</strong>
        <span>{text.notInLink}</span>
        {loaded.data.kind === "tables" && (
          <Link
            href={`${localePath(isBeside ? path : `${path}/beside`, locale)}${metric === null ? "" : `?metric=${encodeURIComponent(metric)}`}`}
          >
            {isBeside ? text.showAlone : text.showBeside}
          </Link>
        )}
        <Link href={localePath("/import", locale)}>{text.importPage}</Link>
      </p>
      {loaded.data.kind === "file" ? (
        <LargeView source={loaded.data.file} locale={locale} onClose={leave} isKept />
      ) : isBeside ? (
        <Beside data={loaded.data} locale={locale} href={catalogueHref} />
      ) : (
        <Alone data={loaded.data} locale={locale} />
      )}
    </>
  );
}

const noModels: ReadonlySet<Id> = new Set();

function Alone({ data, locale }: { readonly data: KeptTables; readonly locale: Locale }) {
  const [catalogue] = useState<Catalogue>(() => unpackCatalogue(data.packed));
  return (
    <>
      <UndatedHint catalogue={catalogue} locale={locale} />
      <LocalExplore catalogue={catalogue} own={catalogue.measurements} locale={locale} known={noModels} />
    </>
  );
}

type Joined = Readonly<Record<"catalogue", Catalogue> & Record<"own", Catalogue["measurements"]>>;

function Beside({ data, locale, href }: { readonly data: KeptTables; readonly locale: Locale; readonly href: string }) {
  const text = importText[locale];
  const loaded = useCatalogue(href);
  const [joined, setJoined] = useState<Joined>();
  useEffect(() => {
    if (loaded.kind !== "ready") return;
    const options = { name: data.name, same: new Map(data.same) };
    const catalogue = besideCatalogue(unpackCatalogue(data.packed), loaded.catalogue, options);
    setJoined({ catalogue, own: catalogue.measurements.slice(loaded.catalogue.measurements.length) });
  }, [loaded, data]);
  if (joined === undefined || loaded.kind !== "ready") return <p className={styles.quiet}>{text.loading}</p>;
  return <LocalExplore {...joined} locale={locale} known={new Set(loaded.catalogue.models.keys())} />;
}
