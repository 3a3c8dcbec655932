/** A value that somebody will tell. */
export interface Later<Value> {
  readonly tell: (value: Value) => void;
  readonly come: Promise<Value>;
  readonly soFar: () => Value | undefined;
}

export function later<Value>(): Later<Value> {
  let tell: (value: Value) => void = () => undefined;
  let known: Value | undefined;
  const come = new Promise<Value>((resolve) => {
    tell = (value) => {
      known = value;
      resolve(value);
    };
  });
  return { tell, come, soFar: () => known };
}
