"use client";

import { useState } from "react";
import { saveBlob } from "./save-file";

/** Gives the user files that take a while to make; `failure` is the reason why the last one was not. */
export function useMadeFile() {
  const [failure, setFailure] = useState<string>();
  const save = async (name: string, make: () => Promise<Blob>): Promise<void> => {
    setFailure(undefined);
    try {
      saveBlob(name, await make());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return { save, failure };
}
