"use client";

import { useEffect } from "react";
import { type RecentModel, rememberModels } from "./recent-models";

/** Remembers in the browser that models were looked at; draws nothing. */
export function RememberModels({ models }: { readonly models: readonly RecentModel[] }) {
  useEffect(() => rememberModels(models), [models]);
  return null;
}
