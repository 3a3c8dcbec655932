export * from "./format-quantity";
export * from "./infer-decimal";
export * from "./interval";
export * from "./locale";
export * from "./parse-quantity";
export * from "./parse-times";
export * from "./quantity";
export { hasPrefix, isMeasure } from "./unit-prefix";
export { unitWord } from "./unit-words";
