import type { Id } from "../schema/catalogue";
import type { FigurePlan } from "./plan";

/** The models that a figure shows: with a mark of their own, or as one of many dots. */
export const drawnModels = ({ marks, batches }: FigurePlan): ReadonlySet<Id> =>
  new Set([...marks, ...batches.flatMap(({ dots }) => dots)].map(({ model }) => model));
