/** Why a text is no recipe; `lib/i18n` says it in words. */
export type WhyNoRecipe =
  | { readonly kind: "not-json" }
  /** At this place, such as `columns.2.role`; the recipe itself where it is empty. */
  | { readonly kind: "wrong"; readonly path: string; readonly expected: ExpectedInRecipe };

export type ExpectedInRecipe =
  | { readonly kind: "text" | "number" | "list" | "fields" | "yes-or-no" | "slug" | "address" | "another-value" }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "no-field"; readonly names: readonly string[] };
