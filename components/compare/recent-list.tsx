"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { compareText } from "@/lib/i18n/compare";
import type { Locale } from "@/lib/quantity";
import type { Chosen } from "@/lib/query/compare-query";
import page from "../ui/page.module.css";
import { chosenHref, withModel } from "./compare-href";
import { type RecentModel, readRecent } from "./recent-models";

interface Props {
  readonly chosen: Chosen;
  readonly locale: Locale;
}

/** Models looked at before, to add with one click. Nothing until the browser has told. */
export function RecentList({ chosen, locale }: Props) {
  const [recent, setRecent] = useState<readonly RecentModel[]>([]);
  const models = chosen.models.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen until now has been looked at
  useEffect(() => setRecent(readRecent()), [models]);
  const others = recent.filter(({ id }) => !chosen.models.includes(id));
  if (others.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>{compareText[locale].recent}</h2>
      <ul className={page.list}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Link href={chosenHref(withModel(chosen, id), locale)} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
