import type { Locale } from "../quantity";
import type { ExpectedInRecipe, WhyNoRecipe } from "../schema/no-recipe";

type Bare = Exclude<ExpectedInRecipe["kind"], "one-of" | "no-field">;

interface Words {
  readonly notJson: string;
  readonly recipe: string;
  readonly at: (path: string, expected: string) => string;
  readonly oneOf: (values: readonly string[]) => string;
  readonly noField: (names: readonly string[]) => string;
  readonly bare: Readonly<Record<Bare, string>>;
}

const en: Words = {
  notJson: "this is not JSON; expected a recipe saved by Tenfold",
  recipe: "the recipe",
  at: (path, expected) => `${path}: expected ${expected}`,
  oneOf: (values) => (values.length > 1 ? `one of ${values.join(", ")}` : values.join("")),
  noField: (names) => `no field ${names.join(", ")}`,
  bare: {
    text: "a text",
    number: "a number",
    list: "a list",
    fields: "an object with fields",
    "yes-or-no": "true or false",
    slug: "a slug such as box-ap",
    address: "an address that begins with https:// or http://",
    "another-value": "a value as Tenfold saves it",
  },
};

const zh: Words = {
  notJson: "这不是 JSON；应为由 Tenfold 保存的读取方案",
  recipe: "读取方案",
  at: (path, expected) => `${path} 处应为${expected}`,
  oneOf: (values) => (values.length > 1 ? ` ${values.join("、")} 之一` : ` ${values.join("")}`),
  noField: (names) => `没有字段 ${names.join("、")}`,
  bare: {
    text: "文本",
    number: "数字",
    list: "列表",
    fields: "含有字段的对象",
    "yes-or-no": " true 或 false",
    slug: "标识符，例如 box-ap",
    address: "以 https:// 或 http:// 开头的网址",
    "another-value": "由 Tenfold 保存的值",
  },
};

const words: Readonly<Record<Locale, Words>> = { en, zh };

/** Why a text is no recipe, with the place in it and what would be accepted there. */
export function noRecipe(why: WhyNoRecipe, locale: Locale): string {
  const text = words[locale];
  if (why.kind === "not-json") return text.notJson;
  const { expected, path } = why;
  const place = path === "" ? text.recipe : path;
  if (expected.kind === "one-of") return text.at(place, text.oneOf(expected.values));
  if (expected.kind === "no-field") return text.at(place, text.noField(expected.names));
  return text.at(place, text.bare[expected.kind]);
}
