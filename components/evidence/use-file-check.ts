"use client";

import { useCallback, useState } from "react";
import type { Locale } from "@/lib/quantity";
import type { CheckedFile } from "./check-file";
import { openChecked } from "./checked-page";

export type FileCheck =
  | { readonly kind: "idle" | "reading" }
  | { readonly kind: "said"; readonly checked: CheckedFile };

/** Checks a file and opens its page; what has no page is said here. */
export function useFileCheck(catalogueHref: string, locale: Locale) {
  const [state, setState] = useState<FileCheck>({ kind: "idle" });
  const check = useCallback(
    async (file: File) => {
      setState({ kind: "reading" });
      const { checkFile } = await import("./check-file");
      const checked = await checkFile(file, catalogueHref, locale);
      if (checked.page === undefined) setState({ kind: "said", checked });
      else openChecked(checked, checked.page);
    },
    [catalogueHref, locale],
  );
  const say = useCallback((checked: CheckedFile) => setState({ kind: "said", checked }), []);
  const close = useCallback(() => setState({ kind: "idle" }), []);
  return { state, check, say, close };
}
