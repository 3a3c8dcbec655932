import { firstReply } from "./first-reply";
import { addressedFile, addressedTable, startLarge } from "./large-source";

declare global {
  /** What the scripts of the page wait for, as they would take the time that the first picture needs. */
  var tenfoldAwaited: Promise<void> | undefined;
}

const importPage = /^(?:\/zh)?\/import$/;
const firstLook = process.env.NEXT_PUBLIC_FIRST_LOOK;

/** Begins to read the file of the address while the page is still coming, and to show it. */
export function readAddressedFile(): void {
  const source = importPage.test(window.location.pathname) ? addressedFile() : undefined;
  const opening = source === undefined ? undefined : startLarge(source, addressedTable());
  if (opening === undefined) return;
  globalThis.tenfoldOpening = opening;
  globalThis.tenfoldAwaited = firstReply(opening.link);
  if (firstLook !== undefined)
    document.head.append(Object.assign(document.createElement("script"), { src: firstLook }));
}
