import { methodProblem } from "@/lib/export/problem";
import { problemResponse } from "./problem-response";

/** Everything here is read and nothing is changed. */
const allow = { Allow: "GET, HEAD, OPTIONS" } as const;

const tellMethods = (): Response => new Response(null, { status: 204, headers: allow });
const refuseMethod = (): Response => problemResponse(methodProblem, allow);

/** The answer to a method that asks for no content; RFC 9110, 9.3.7 and 15.5.6. */
export function methodResponse(method: string): Response | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  return method === "OPTIONS" ? tellMethods() : refuseMethod();
}

/** Of a route that the proxy does not come before. */
export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
};
