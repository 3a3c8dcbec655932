import type { VerdictName } from "./palette";

/** The sign of a verdict in a square of 12 by 12, as SVG path data: legible without its colour. */
export interface VerdictShape {
  /** Filled with the colour of the verdict. */
  readonly body?: string;
  /** A line in the colour of the verdict. */
  readonly line?: string;
  /** Dashes of the line. */
  readonly dash?: string;
  /** A line in the colour of the paper, on the body. */
  readonly cut?: string;
}

const disc = "M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z";
const ring = "M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z";

export const verdictShapes: Readonly<Record<VerdictName, VerdictShape>> = {
  supported: { body: disc, cut: "M3.4 6.2L5.3 8.1L8.7 4.2" },
  "supported-in-part": { body: "M6 1.25a4.75 4.75 0 1 0 0 9.5Z", line: ring },
  contradicted: { body: "M1 1H11V11H1Z", cut: "M3.7 3.7L8.3 8.3M8.3 3.7L3.7 8.3" },
  misattributed: { body: "M6 -0.3L12.3 6L6 12.3L-0.3 6Z", cut: "M3.2 6H8.6M6.6 4L8.6 6L6.6 8" },
  "not-checkable": { line: ring, dash: "2 1.73" },
};
