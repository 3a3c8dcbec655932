import { indexOf } from "../query/catalogue-index";
import { foldText, searchWords } from "../query/fold-text";
import type { Catalogue, Claim } from "../schema/catalogue";
import { resolveName } from "./resolve-models";

/** Whether the words of a search are all in what a claim says and names, or are so only with the source it stands in. */
export type Found = "itself" | "by-source" | undefined;

export function claimSearch(text: string, catalogue: Catalogue): (claim: Claim) => Found {
  const words = searchWords(text);
  return (claim) => {
    const own = words.length === 0 ? "" : ownText(claim, catalogue);
    const missing = words.filter((word) => !own.includes(word));
    if (missing.length === 0) return "itself";
    const source = sourceText(claim, catalogue);
    return missing.every((word) => source.includes(word)) ? "by-source" : undefined;
  };
}

const folded = (texts: readonly (string | undefined)[]): string => foldText(texts.filter(Boolean).join("\n"));

/** The statement in both languages, and what it is about and compares, with the organizations. */
function ownText({ id, statement, statementZh, subject, comparator }: Claim, catalogue: Catalogue): string {
  const named = [...subject, ...comparator].map((name) => systemText(name, catalogue));
  return [folded([id, statement, statementZh]), ...named].join("\n");
}

/** A family has the names of its members. */
function systemText(name: string, catalogue: Catalogue): string {
  const { byId } = indexOf(catalogue);
  const resolved = name === "*" ? undefined : resolveName(name, catalogue);
  const members = resolved?.kind === "models" ? resolved.ids : [];
  return [foldText(name), ...members.map((id) => byId.get(id)?.searchText ?? "")].join("\n");
}

function sourceText({ source }: Claim, { sources }: Catalogue): string {
  const { title, publisher } = sources.get(source) ?? {};
  return folded([source, title, publisher]);
}
