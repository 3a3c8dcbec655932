import { ledgerText, statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
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

/** No such claim: the ids most like what was asked for. */
export function UnknownClaim({ locale, catalogue, id }: Props) {
  const text = ledgerText[locale];
  const byId = new Map(catalogue.claims.map((claim) => [claim.id, claim]));
  const closest = nearestIds(id, [...byId.keys()], suggestions).flatMap((near) => {
    const claim = byId.get(near);
    return claim === undefined ? [] : [{ id: near, name: statementOf(claim, locale), href: claimHref(near, locale) }];
  });
  return (
    <UnknownId
      title={text.unknownTitle(id.length > longest ? `${id.slice(0, longest)}…` : id)}
      text={text.unknownText}
      closestTitle={text.closest}
      closest={closest}
      all={{ href: localePath("/claims", locale), name: text.allClaims }}
    />
  );
}
