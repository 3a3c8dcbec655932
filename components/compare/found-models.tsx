import Link from "next/link";
import { compareText } from "@/lib/i18n/compare";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Chosen } from "@/lib/query/compare-query";
import { searchModels } from "@/lib/query/search-models";
import type { Catalogue } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import { chosenHref, withModel } from "./compare-href";

interface Props {
  readonly catalogue: Catalogue;
  readonly q: string;
  readonly chosen: Chosen;
  readonly locale: Locale;
}

const shown = 12;

/** What a search for models finds, each a link that adds it to the comparison. */
export function FoundModels({ catalogue, q, chosen, locale }: Props) {
  if (q.trim() === "") return null;
  const text = compareText[locale];
  const found = searchModels(catalogue, q).filter(({ id }) => !chosen.models.includes(id));
  return (
    <div>
      <p className={page.note} role="status">
        {found.length === 0 ? text.nothingFound(q) : text.found(q, found.length)}
      </p>
      <ul className={page.list}>
        {found.slice(0, shown).map((model) => (
          <li key={model.id}>
            <Link href={chosenHref(withModel(chosen, model.id), locale)} prefetch={false}>
              {nameOf(model, locale)}
            </Link>
            <span>{model.released?.text.slice(0, 4)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
