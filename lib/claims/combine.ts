import type { Fit, VerdictName } from "./verdict";

/** All agree, some do, or none. What is named and could not be looked at leaves a part open. */
export function verdictOf(judged: readonly { readonly fit: Fit | undefined }[], isIncomplete: boolean): VerdictName {
  const met = judged.filter(({ fit }) => fit === "meets").length;
  if (met === 0) return "contradicted";
  return met < judged.length || isIncomplete ? "supported-in-part" : "supported";
}
