"use client";

import { useState } from "react";
import { whyOf } from "@/lib/columns/unreadable-file";
import type { WhyUnread } from "@/lib/schema/unreadable";
import { saveBlob } from "./save-file";

/** Gives the user files that take a while to make; `failure` is the reason why the last one was not. */
export function useMadeFile() {
  const [failure, setFailure] = useState<WhyUnread>();
  const save = async (name: string, make: () => Promise<Blob>): Promise<void> => {
    setFailure(undefined);
    try {
      saveBlob(name, await make());
    } catch (error) {
      setFailure(whyOf(error));
    }
  };
  return { save, failure };
}
