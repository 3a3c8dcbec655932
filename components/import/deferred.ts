/** A promise that somebody else resolves. */
export interface Deferred<Value> {
  readonly resolve: (value: Value) => void;
  readonly promise: Promise<Value>;
  /** What it has been resolved with. */
  readonly soFar: () => Value | undefined;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let known: Value | undefined;
  const promise = new Promise<Value>((tell) => {
    resolve = (value) => {
      known = value;
      tell(value);
    };
  });
  return { resolve, promise, soFar: () => known };
}
