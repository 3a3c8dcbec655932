import { addressedFile, addressedTable, type Opening, startLarge } from "./large-source";

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
  globalThis.tenfoldAwaited = firstReply(opening);
  if (firstLook !== undefined)
    document.head.append(Object.assign(document.createElement("script"), { src: firstLook }));
}

/** A file that takes longer may be given up meanwhile, for which the page has to be alive. */
const longestMs = 800;

/** Ends when what the reader says is on the screen, if it is more than how far it is. */
const firstReply = ({ link }: Opening): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestMs);
    link.listen(({ kind }) => {
      // The first frame draws it, and by the second it is with those who put it on the screen.
      if (kind !== "progress") requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  });
