import { describe, expect, test } from "vitest";
import { fieldSlots, heatSteps, pagePaint, paintCss, themePaint } from "../../lib/figure/palette";
import { catalogueOf } from "../query/catalogue-of";

const themes = ["light", "dark"] as const;
const slots = [...paintCss().matchAll(/--tf-([\w-]+):/g)].map(([, name]) => name ?? "");
const roles = ["paper", "ink", "quiet", "grid", "axis", "leader", "accent"] as const;
const verdicts = ["supported", "supported-in-part", "contradicted", "misattributed", "not-checkable"] as const;
const fields = slots.filter((slot) => !/^(?:verdict|heat)-/.test(slot) && !roles.some((role) => role === slot));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test("contrast is computed as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe.each(themes)("in the %s theme", (theme) => {
  const paint = themePaint(theme);

  test.each(["ink", "quiet", "accent"] as const)("the text role %s has 4.5:1 on the paper", (role) => {
    expect(contrast(paint[role], paint.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("a value written on any step of the diverging scale has 4.5:1, and the steps differ", () => {
    const steps = Array.from({ length: heatSteps }, (_, step) => paint.heat(step));
    for (const colour of steps) expect(contrast(paint.ink, colour)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(steps).size).toBe(heatSteps);
    expect(slots).toContain(`heat-${heatSteps - 1}`);
  });

  test.each(verdicts)("the word of %s has 4.5:1 on the paper", (verdict) => {
    expect(contrast(paint.verdict(verdict), paint.paper)).toBeGreaterThanOrEqual(4.5);
    expect(slots).toContain(`verdict-${verdict}`);
  });

  test.each(fields)("a mark of %s has 3:1 on the paper", (slot) => {
    expect(contrast(paint.field(slot), paint.paper)).toBeGreaterThanOrEqual(3);
  });

  test("the record line and the axis at zero have 3:1 on the paper", () => {
    expect(contrast(paint.axis, paint.paper)).toBeGreaterThanOrEqual(3);
  });

  test("no two fields have the same colour, and none has that of the baseline", () => {
    const colours = [...fields.map(paint.field), paint.accent];
    expect(new Set(colours).size).toBe(colours.length);
  });

  test("a slot nobody knows is painted all the same", () => {
    for (const slot of ["", "unheard-of", "constructor", "__proto__"])
      expect(paint.field(slot)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("a field", () => {
  const catalogue = catalogueOf({
    models: ["nlp", "robotics", "astronomy", "constructor"].map((field) => ({ id: `m-${field}`, field })),
  });
  const slot = fieldSlots(catalogue);

  test("has its own colour, or one for good from the whole catalogue", () => {
    expect(slot("nlp")).toBe("nlp");
    expect([slot("astronomy"), slot("constructor"), slot("robotics")]).toEqual(["further-0", "further-1", "further-2"]);
  });

  test("always has a slot that the style sheet knows", () => {
    for (const field of ["nlp", "robotics", "constructor", "unheard-of", "biology"])
      expect(fields).toContain(slot(field));
  });

  test("shares a colour only when there are very many", () => {
    const many = fieldSlots(
      catalogueOf({ models: Array.from({ length: 9 }, (_, index) => ({ id: `m${index}`, field: `f${index}` })) }),
    );
    for (let index = 0; index < 9; index += 1) expect(fields).toContain(many(`f${index}`));
  });
});

test("the paint of a page names variables that the style sheet has", () => {
  for (const role of roles) expect(pagePaint[role]).toBe(`var(--tf-${role})`);
  for (const field of fields) expect(pagePaint.field(field)).toBe(`var(--tf-${field})`);
  expect(slots).toEqual([...new Set(slots)]);
  expect(slots).toEqual(expect.arrayContaining([...roles]));
});
