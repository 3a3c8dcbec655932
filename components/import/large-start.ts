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

/** One draws it, and in the next two all cores are busy with bringing it to the screen. */
const framesUntilShown = 3;

/** Ends when what the reader says is on the screen, if it is more than how far it is. */
const firstReply = ({ link }: Opening): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestMs);
    const wait = (frames: number): void => {
      if (frames === 0) resolve();
      else requestAnimationFrame(() => wait(frames - 1));
    };
    link.listen(({ kind }) => {
      if (kind !== "progress") wait(framesUntilShown);
    });
  });
