import type { Catalogue } from "../schema/catalogue";
import type { PaintName } from "./plan";

/**
 * Colours that belong to a field for good, in light and dark. Each keeps 3:1 to the paper of its theme, and they differ in
 * lightness too, so that they stay apart for colour-blind readers and in grey print. Found by annealing within a band of
 * hues per field; `palette.test.ts` holds the thresholds.
 */
const fieldColours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  nlp: ["#035296", "#347ab4"],
  "computer-vision": ["#3c805d", "#61d8ab"],
  "reinforcement-learning": ["#af6a01", "#ffc654"],
  biology: ["#829756", "#74880e"],
  speech: ["#0596b1", "#a9e8ff"],
  multimodal: ["#462162", "#917ff4"],
  "image-generation": ["#c3618c", "#a94d83"],
  software: ["#515966", "#8f9ca9"],
  operations: ["#5c4335", "#a77d69"],
  data: ["#6266a3", "#adaff0"],
};

/** For fields that have no colour of their own, by their place among such fields of the catalogue. */
const furtherColours: readonly (readonly [light: string, dark: string])[] = [
  ["#426d6e", "#92c2ce"],
  ["#6f251b", "#c6958b"],
  ["#163f2e", "#8fb99d"],
  ["#663d66", "#d6c1e7"],
];

/** The colour slot of a field: its own, or one of the further ones, from the whole catalogue and never from a filter. */
export function fieldSlots(catalogue: Catalogue): (field: string) => string {
  const known = knownSlots.get(catalogue);
  if (known !== undefined) return known;
  const others = [...new Set([...catalogue.models.values()].map((model) => model.field))]
    .filter((field) => !Object.hasOwn(fieldColours, field))
    .sort();
  const slots = new Map(others.map((field, index) => [field, `further-${index % furtherColours.length}`]));
  const slotOf = (field: string) => slots.get(field) ?? (Object.hasOwn(fieldColours, field) ? field : "further-0");
  knownSlots.set(catalogue, slotOf);
  return slotOf;
}

/** A catalogue never changes, so neither do its slots. */
const knownSlots = new WeakMap<Catalogue, (field: string) => string>();

/** Colours of verdicts, which also differ in word and shape: 4.5:1 to the paper, as their words are written in them. */
const verdictColours = {
  supported: ["#17693f", "#6fd6a0"],
  "supported-in-part": ["#835300", "#e5b95c"],
  contradicted: ["#b0231f", "#ff8f86"],
  misattributed: ["#6a3a9c", "#c9a9ff"],
  "not-checkable": ["#5b6069", "#a5a9b1"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type VerdictName = keyof typeof verdictColours;

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
  readonly verdict: (name: VerdictName) => string;
  readonly heat: (step: number) => string;
}

/** The colour that a path is painted with. */
export function paintOf(paint: Paint, name: PaintName): string {
  if (isRole(name)) return paint[name];
  if (name.startsWith("field:")) return paint.field(name.slice("field:".length));
  return paint.heat(Number(name.slice("heat:".length)));
}

const isRole = (name: PaintName): name is RoleName => Object.hasOwn(roles, name);

const roles = {
  paper: ["#fcfcfa", "#14161a"],
  ink: ["#1b1e23", "#eceae4"],
  quiet: ["#5b6069", "#a5a9b1"],
  grid: ["#e6e5df", "#2b2f37"],
  axis: ["#8c8f95", "#737883"],
  leader: ["#d3d2cc", "#3d424c"],
  accent: ["#b3361d", "#ff8a66"],
} as const satisfies Readonly<Record<Exclude<keyof Paint, "field" | "verdict" | "heat">, readonly [string, string]>>;

export type RoleName = keyof typeof roles;

/**
 * Worse than the reference through level with it to better, in light and dark: orange to blue, which every kind of colour
 * vision tells apart; the ink keeps 4.5:1 on each step.
 */
const heatColours = [
  ["#e39440", "#8f4a06"],
  ["#edb57a", "#744012"],
  ["#f4d3b1", "#55361d"],
  ["#f7e8d8", "#3c2f26"],
  ["#eeede8", "#2b2f37"],
  ["#dbe8f3", "#263a4d"],
  ["#b5d3ec", "#1f4a70"],
  ["#8abbe2", "#185a92"],
  ["#5fa1d6", "#1067b0"],
] as const;

/** Steps of the diverging scale; the one in the middle is level with the reference. */
export const heatSteps = heatColours.length;

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
    verdict: (name) => verdictColours[name][index],
    heat: (step) => (heatColours[step] ?? heatColours[4])[index],
  };
}

export const lightPaint: Paint = themePaint("light");
export const darkPaint: Paint = themePaint("dark");

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
  verdict: (name) => `var(--tf-verdict-${name})`,
  heat: (step) => `var(--tf-heat-${step})`,
};

const verdictSlots = Object.fromEntries(
  Object.entries(verdictColours).map(([name, pair]) => [`verdict-${name}`, pair]),
);

const heatSlots = Object.fromEntries(heatColours.map((pair, step) => [`heat-${step}`, pair]));

/** The style sheet behind `pagePaint`. */
export function paintCss(): string {
  const variables = Object.entries({ ...roles, ...slots, ...verdictSlots, ...heatSlots }).map(
    ([name, [light, dark]]) => `  --tf-${name}: light-dark(${light}, ${dark});`,
  );
  return `:root {\n${variables.join("\n")}\n}\n`;
}
