/** Of one table, as tables of text: more would not fit into the memory of a browser. */
export const mostRowsOnPage = 300_000;
