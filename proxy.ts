import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "./app/path-header";

/** Pages of one thing say what the closest ids are when there is none of the id in the address. */
export const config = { matcher: ["/models/:id", "/zh/models/:id", "/benchmarks/:id", "/zh/benchmarks/:id"] };

export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(pathHeader, request.nextUrl.pathname);
  return NextResponse.next({ request: { headers } });
}
