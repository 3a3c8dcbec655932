import { plainMarkup } from "../ingest/cells/plain-markup";

/** What a cell says, in a table of any size: without blanks around it, and without what a page or a paper would not show. */
export const plainCell = (cell: string): string => plainMarkup(cell.trim());
