/** Below this width names stand above their marks. */
const stackedBelow = 480;
/** Below this pitch the labels of neighbouring rows would touch. */
const leastPitch = 16;
const leastStackedPitch = 34;
const greatestPitch = 160;
const widestBar = 72;

const pitchWithin = (room: number, stacked: boolean): number =>
  Math.min(greatestPitch, Math.max(stacked ? leastStackedPitch : leastPitch, Math.floor(room)));

/** How rows share the height. Every length is a whole number of px, and a bar lies evenly in its row. */
export interface RowLayout {
  /** Names above their marks, for narrow pictures. */
  readonly stacked: boolean;
  /** From one row to the next. */
  readonly pitch: number;
  /** Thickness of a bar. */
  readonly bar: number;
  /** From the top of a row to the middle of its mark. */
  readonly middle: number;
  /** From the top of a row to the foot of its name. */
  readonly nameFoot: number;
}

/** How many rows a picture has room for. */
export const rowsWithin = (height: number, width: number): number =>
  Math.max(1, Math.floor(height / (width < stackedBelow ? leastStackedPitch : leastPitch)));

/** Comfortable rows, or, where the height is given, rows that fill it. */
export function rowLayout(width: number, count: number, height: number | undefined): RowLayout {
  const stacked = width < stackedBelow;
  const comfortable = { pitch: stacked ? 44 : count <= 6 ? 40 : 28, bar: stacked ? 14 : count <= 6 ? 24 : 18 };
  const pitch = height === undefined || count === 0 ? comfortable.pitch : pitchWithin(height / count, stacked);
  const wanted = Math.max(comfortable.bar, Math.min(widestBar, pitch * 0.56));
  const room = stacked ? pitch - 28 : pitch - Math.max(4, Math.round(pitch * 0.3));
  const bar = Math.max(2, Math.floor(Math.min(wanted, room) / 2) * 2);
  if (stacked) {
    const nameFoot = Math.min(14, Math.floor((pitch - bar) / 2) + 3);
    return { stacked, pitch, bar, middle: nameFoot + 7 + bar / 2, nameFoot };
  }
  const middle = Math.floor(pitch / 2);
  return { stacked, pitch, bar, middle, nameFoot: middle + 4 };
}
