type Hear = (() => void) | null;

interface Named {
  readonly name: string;
}

/** As much of a browser's database as the page asks of it: one store of values by their name, and only so much room. */
export function fakeDatabase(room: number) {
  const kept = new Map<string, Named>();
  const begin = () => {
    const now = new Map(kept);
    const request = { result: undefined as unknown, onsuccess: null as Hear, onerror: null as Hear };
    const transaction = {
      error: null as DOMException | null,
      oncomplete: null as Hear,
      onabort: null as Hear,
      objectStore: () => store,
    };
    const asked = (act: () => unknown) => {
      queueMicrotask(() => {
        try {
          request.result = act();
          request.onsuccess?.();
          // As a browser does, only at the end.
          if (now.size > room) throw new DOMException("no room", "QuotaExceededError");
        } catch (error) {
          transaction.error = error as DOMException;
          transaction.onabort?.();
          return;
        }
        kept.clear();
        for (const [name, value] of now) kept.set(name, value);
        transaction.oncomplete?.();
      });
      return request;
    };
    const put = (value: Named) => {
      now.set(value.name, value);
      return value.name;
    };
    const store = {
      put: (value: Named) => asked(() => put(value)),
      add: (value: Named) =>
        asked(() => {
          if (now.has(value.name)) throw new DOMException("it is there", "ConstraintError");
          return put(value);
        }),
      get: (name: string) => asked(() => now.get(name)),
      getAll: () => asked(() => [...now.values()]),
      delete: (name: string) => asked(() => void now.delete(name)),
    };
    return transaction;
  };
  const open = () => {
    const request = { result: { transaction: begin, close: () => undefined }, onsuccess: null as Hear };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  return { open };
}
