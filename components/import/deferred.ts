/** A promise that somebody else settles. */
export interface Deferred<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
  readonly promise: Promise<Value>;
  /** What it has been resolved with. */
  readonly soFar: () => Value | undefined;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  let known: Value | undefined;
  const promise = new Promise<Value>((tell, refuse) => {
    reject = refuse;
    resolve = (value) => {
      known = value;
      tell(value);
    };
  });
  return { resolve, reject, promise, soFar: () => known };
}
