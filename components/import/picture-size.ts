import { pictureMargin } from "./large-plan";
import type { PictureSize } from "./large-protocol";
import type { Opening } from "./large-source";

/** Of the element that the picture is as wide as. */
export const pictureColumnId = "picture-column";

/** Of a page that does not have the column yet. */
const usualWidth = 880;
const leastWidth = 200;

/** Of the points, in pixels of the page: what the axes leave, so that each point is a pixel and texts are of the size of the page's. */
function pictureSize(): PictureSize {
  const column = Math.floor(document.getElementById(pictureColumnId)?.getBoundingClientRect().width ?? usualWidth);
  const width = Math.max(leastWidth, column - pictureMargin.left - pictureMargin.right);
  return { width, height: width < 600 ? 280 : 400 };
}

/** Tells what reads a file how large its pictures are: once, and not before the page has come, which is laid out for it. */
export function tellSize(opening: Opening): PictureSize {
  if (opening.size !== undefined) return opening.size;
  opening.size = pictureSize();
  opening.link.ask({ kind: "size", size: opening.size });
  return opening.size;
}
