/** Arrays that double when they are full. `take` gives what was pushed, good until the next push. */

const firstLength = 1024;

export interface Growing<Item, Whole> {
  readonly push: (item: Item) => void;
  readonly take: () => Whole;
}

export function growingFloats(): Growing<number, Float64Array> {
  let values = new Float64Array(firstLength);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Float64Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    take: () => values.subarray(0, length),
  };
}

export function growingCodes(): Growing<number, Uint32Array> {
  let codes = new Uint32Array(firstLength);
  let length = 0;
  return {
    push: (code) => {
      if (length === codes.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(codes);
        codes = larger;
      }
      codes[length] = code;
      length += 1;
    },
    take: () => codes.subarray(0, length),
  };
}

interface TextParts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function growingTexts(): Growing<string, TextParts> {
  const encoder = new TextEncoder();
  const starts = growingCodes();
  let bytes = new Uint8Array(firstLength);
  let length = 0;
  starts.push(0);
  return {
    push: (text) => {
      const most = text.length * 3;
      if (length + most > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, length + most));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
      starts.push(length);
    },
    take: () => ({ bytes: bytes.subarray(0, length), starts: starts.take() }),
  };
}
