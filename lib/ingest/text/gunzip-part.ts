import { Gunzip } from "fflate";
import { joinBytes } from "./join-bytes";

/** Takes the next piece of a file, and gives what comes of it. */
export type UnpackPart = (piece: Uint8Array, isLast: boolean) => Uint8Array;

const stepBytes = 4096;

/**
 * Unpacks a gzip file that is cut or damaged, piece by piece, up to there. A stream of the platform may lose what it has unpacked
 * when it fails. What a step of the file gives is lost where it breaks, so the steps are the same however the pieces come.
 */
export function gunzipPart(): UnpackPart {
  let given: Uint8Array[] = [];
  let left = new Uint8Array(0);
  let isBroken = false;
  const inner = new Gunzip((data) => given.push(data));
  const push = (bytes: Uint8Array): void => {
    try {
      if (!isBroken) inner.push(bytes, false);
    } catch {
      isBroken = true;
    }
  };
  return (piece, isLast) => {
    const bytes = joinBytes([left, piece]);
    let at = 0;
    for (; bytes.length - at >= stepBytes; at += stepBytes) push(bytes.subarray(at, at + stepBytes));
    left = bytes.slice(at);
    if (isLast) push(left);
    const whole = joinBytes(given);
    given = [];
    return whole;
  };
}
