import { headers } from "next/headers";
import { unknownPathHeader } from "./unknown-path-header";

/** Whether `proxy.ts` has found that there is no such page, and given the answer its status. */
export const isUnknownPath = async (): Promise<boolean> => (await headers()).has(unknownPathHeader);
