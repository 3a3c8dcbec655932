import type { FigurePlan } from "../figure/plan";
import { fontOutlines } from "./font-outlines";
import { type SvgOptions, serializeSvg, textsOf } from "./svg";

/** A plan as an SVG file, with outlines from the fonts on disk. */
export const renderSvg = async (plan: FigurePlan, options: SvgOptions): Promise<string> =>
  serializeSvg(plan, options, await fontOutlines(textsOf(plan)));
