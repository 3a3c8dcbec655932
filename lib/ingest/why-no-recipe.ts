import type { z } from "zod";
import type { ExpectedInRecipe, WhyNoRecipe } from "../schema/no-recipe";

/** From the first thing that is wrong in it. */
export const whyNoRecipe = (issue: z.core.$ZodIssue | undefined): WhyNoRecipe => ({
  kind: "wrong",
  path: issue?.path.join(".") ?? "",
  expected: expectedBy(issue),
});

const ofTypes = {
  string: "text",
  number: "number",
  int: "number",
  array: "list",
  object: "fields",
  boolean: "yes-or-no",
} as const;
const isOfTypes = (type: string): type is keyof typeof ofTypes => type in ofTypes;

function expectedBy(issue: z.core.$ZodIssue | undefined): ExpectedInRecipe {
  switch (issue?.code) {
    case "invalid_type":
      return { kind: isOfTypes(issue.expected) ? ofTypes[issue.expected] : "another-value" };
    case "invalid_value":
      return { kind: "one-of", values: issue.values.map(String) };
    case "unrecognized_keys":
      return { kind: "no-field", names: issue.keys };
    case "too_small":
      return { kind: issue.origin === "string" ? "text" : "another-value" };
    case "invalid_format":
      return { kind: issue.format === "url" ? "address" : "slug" };
    default:
      return { kind: "another-value" };
  }
}
