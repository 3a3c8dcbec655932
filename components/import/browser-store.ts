const storeName = "data";

/** Asks one question of a store, in a transaction of its own. */
export type AskStore = <Answer>(
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<Answer>,
) => Promise<Answer>;

/** A store of values by their `name` in this browser. A question rejects where the browser keeps nothing. */
export function browserStore(database: string): AskStore {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "name" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("blocked"));
    });
  return async (mode, question) => {
    const opened = await open();
    try {
      // Ends with the transaction: what there is no room for is refused only when it is committed.
      return await new Promise((resolve, reject) => {
        const transaction = opened.transaction(storeName, mode);
        const request = question(transaction.objectStore(storeName));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      opened.close();
    }
  };
}
