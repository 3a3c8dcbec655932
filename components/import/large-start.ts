import { addressedFile, addressedTable, startLarge } from "./large-source";

const importPage = /^(?:\/zh)?\/import$/;

/** Begins to read the file of the address while the page is still coming. */
export function readAddressedFile(): void {
  const source = importPage.test(window.location.pathname) ? addressedFile() : undefined;
  if (source !== undefined) globalThis.tenfoldOpening = startLarge(source, addressedTable());
}
