import type { Locale } from "../quantity";
import { type ImportText, importTextEn } from "./import-en";
import { importTextZh } from "./import-zh";

export type { ImportText } from "./import-en";

export const importText: Readonly<Record<Locale, ImportText>> = { en: importTextEn, zh: importTextZh };
