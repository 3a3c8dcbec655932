import { headers } from "next/headers";
import { pathHeader } from "./path-header";

/** The last part of the address that was asked for. Next tells a page its parameters, but not a page of what is missing. */
export async function requestedId(): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? "";
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
