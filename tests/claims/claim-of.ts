import type { Claim } from "../../lib/schema/catalogue";

/** A claim of nothing in particular, but for what it is given. */
export const claimOf = (id: string, rest: Partial<Claim>): Claim => ({
  id,
  statement: "It is larger",
  kind: "ratio",
  subject: [],
  comparator: [],
  condition: "",
  source: "press",
  ...rest,
});
