/** The closed sets of the tables. Types, zod enums, URL codec and menus all derive from these arrays. */

export const modelKinds = ["model", "library", "dataset", "practice"] as const;
export type ModelKind = (typeof modelKinds)[number];

export const levels = ["ratio", "interval", "ordinal"] as const;
export type Level = (typeof levels)[number];

export const betterDirections = ["higher", "lower", "neutral"] as const;
export type BetterDirection = (typeof betterDirections)[number];

export const sourceKinds = ["paper", "blog", "repository", "press", "dataset", "reference"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** In order of preference where a view needs one value per model. */
export const reporters = ["first-party", "third-party", "reproduced", "estimated"] as const;
export type Reporter = (typeof reporters)[number];

export const claimKinds = ["ratio", "value", "count", "rank", "attribution", "date", "statement"] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimDirections = ["more", "fewer", "faster", "slower", "longer", "shorter"] as const;
export type ClaimDirection = (typeof claimDirections)[number];

export const boundKinds = ["exact", "about", "at-least", "at-most", "range"] as const;
export type BoundKind = (typeof boundKinds)[number];

export const tableNames = [
  "organizations",
  "models",
  "metrics",
  "benchmarks",
  "sources",
  "measurements",
  "claims",
] as const;
export type TableName = (typeof tableNames)[number];
