import type { LargeLink } from "./large-link";

/** A file that takes longer, or of which nothing is heard for so long, may be given up meanwhile, for which the page has to be alive. */
const longestMs = 1000;

/** One draws it, and in the next two all cores are busy with bringing it to the screen. */
const framesUntilShown = 3;

/**
 * Ends when what the reader says is on the screen, if it is more than how far it is; and as soon as all has been read, as the page
 * wakes up in about the time in which the picture is made of it.
 */
export const firstReply = ({ listen }: Pick<LargeLink, "listen">): Promise<void> =>
  new Promise((resolve) => {
    let silence = setTimeout(resolve, longestMs);
    const wait = (frames: number): void => {
      if (frames === 0) resolve();
      else requestAnimationFrame(() => wait(frames - 1));
    };
    listen((reply) => {
      if (reply.kind !== "progress") return wait(framesUntilShown);
      if (reply.msLeft === undefined) return;
      clearTimeout(silence);
      silence = setTimeout(resolve, reply.msLeft === 0 || reply.msLeft > longestMs ? 0 : longestMs);
    });
  });
