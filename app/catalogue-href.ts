import { currentCatalogue } from "./current-catalogue";

/** Where the browser fetches the tables of this site. */
export const catalogueHref = (): string => `/catalogue/${currentCatalogue().hash}.json`;
