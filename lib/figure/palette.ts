import type { Catalogue } from "../schema/catalogue";

/** Colours that belong to a field for good, in light and dark. Each keeps 3:1 to the paper of its theme. */
const fieldColours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  nlp: ["#2f6fb5", "#6aa9ec"],
  "computer-vision": ["#0e8467", "#3fc3a0"],
  "reinforcement-learning": ["#a8680a", "#e0a93f"],
  biology: ["#6d8a17", "#b3cc55"],
  speech: ["#1d8fa8", "#58c6dd"],
  multimodal: ["#7a57b8", "#b196ec"],
  "image-generation": ["#b84a86", "#ec8cbf"],
  software: ["#5d6672", "#a7b0bd"],
  operations: ["#84612f", "#cda878"],
  data: ["#4c5a92", "#98a6e0"],
};

/** For fields that have no colour of their own, by their place among such fields of the catalogue. */
const furtherColours: readonly (readonly [light: string, dark: string])[] = [
  ["#35708a", "#7fb8d2"],
  ["#8c5a5a", "#d39e9e"],
  ["#547a4c", "#9bc492"],
  ["#776199", "#b9a4d8"],
];

/** The colour slot of a field: its own, or one of the further ones, from the whole catalogue and never from a filter. */
export function fieldSlots(catalogue: Catalogue): (field: string) => string {
  const others = [...new Set([...catalogue.models.values()].map((model) => model.field))]
    .filter((field) => !Object.hasOwn(fieldColours, field))
    .sort();
  const slots = new Map(others.map((field, index) => [field, `further-${index % furtherColours.length}`]));
  return (field) => slots.get(field) ?? (Object.hasOwn(fieldColours, field) ? field : "further-0");
}

export type ThemeName = "light" | "dark";

/** What each role of a figure is painted with. */
export interface Paint {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly axis: string;
  readonly leader: string;
  readonly accent: string;
  readonly field: (slot: string) => string;
}

const roles = {
  paper: ["#fcfcfa", "#14161a"],
  ink: ["#1b1e23", "#eceae4"],
  quiet: ["#5b6069", "#a5a9b1"],
  grid: ["#e6e5df", "#2b2f37"],
  axis: ["#8c8f95", "#737883"],
  leader: ["#d3d2cc", "#3d424c"],
  accent: ["#b3361d", "#ff8a66"],
} as const satisfies Readonly<Record<Exclude<keyof Paint, "field">, readonly [string, string]>>;

const slots: Readonly<Record<string, readonly [string, string]>> = {
  ...fieldColours,
  ...Object.fromEntries(furtherColours.map((pair, index) => [`further-${index}`, pair])),
};

/** Literal colours, for files. */
export function themePaint(theme: ThemeName): Paint {
  const index = theme === "light" ? 0 : 1;
  return {
    paper: roles.paper[index],
    ink: roles.ink[index],
    quiet: roles.quiet[index],
    grid: roles.grid[index],
    axis: roles.axis[index],
    leader: roles.leader[index],
    accent: roles.accent[index],
    field: (slot) => slots[slot]?.[index] ?? roles.quiet[index],
  };
}

/** Variables of the style sheet, for pages: the theme changes without drawing again. */
export const pagePaint: Paint = {
  paper: "var(--tf-paper)",
  ink: "var(--tf-ink)",
  quiet: "var(--tf-quiet)",
  grid: "var(--tf-grid)",
  axis: "var(--tf-axis)",
  leader: "var(--tf-leader)",
  accent: "var(--tf-accent)",
  field: (slot) => `var(--tf-${slot})`,
};

/** The style sheet behind `pagePaint`. */
export function paintCss(): string {
  const variables = Object.entries({ ...roles, ...slots }).map(
    ([name, [light, dark]]) => `  --tf-${name}: light-dark(${light}, ${dark});`,
  );
  return `:root {\n${variables.join("\n")}\n}\n`;
}
