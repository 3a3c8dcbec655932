/** A line of the summary that pycocotools prints. */
export const ofCoco =
  /^\s*Average (?:Precision|Recall)\s+\((AP|AR)\)\s*@\[\s*IoU=([\d.:]+)\s*\|\s*area=\s*(\w+)\s*\|\s*maxDets=\s*(\d+)\s*\]\s*=\s*(-?[\d.]+)\s*$/;

/** What tells quickly that a text may hold such lines. */
export const mayHoldPrinted = (text: string): boolean => text.includes("(AP) @[");
