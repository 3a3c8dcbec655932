import { addressedFile, addressedTable, startLarge } from "./large-source";

/** A script in the page: begins to read the file of its address while the rest is still coming to life. */
const source = addressedFile();
if (source !== undefined) globalThis.tenfoldOpening = startLarge(source, addressedTable());
