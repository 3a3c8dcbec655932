import { modelText } from "@/lib/i18n/model";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { nearestIds } from "@/lib/query/allowed";
import type { Catalogue } from "@/lib/schema/catalogue";
import { UnknownId } from "../ui/unknown-id";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly id: string;
}

const suggestions = 6;
const longest = 60;

/** No such model: the ids most like what was asked for. */
export function UnknownModel({ locale, catalogue, id }: Props) {
  const text = modelText[locale];
  const closest = nearestIds(id, [...catalogue.models.keys()], suggestions).flatMap((near) => {
    const model = catalogue.models.get(near);
    return model === undefined ? [] : [{ id: near, name: nameOf(model, locale), href: modelHref(near, locale) }];
  });
  return (
    <UnknownId
      title={text.unknownTitle(id.length > longest ? `${id.slice(0, longest)}…` : id)}
      text={text.unknownText}
      closestTitle={text.closest}
      closest={closest}
      all={{ href: localePath("/models", locale), name: text.allModels }}
    />
  );
}
