import type { Problem } from "@/lib/export/problem";

/** An error as RFC 9457 describes it: https://www.rfc-editor.org/rfc/rfc9457 */
export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${JSON.stringify(problem, undefined, 2)}\n`, {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Access-Control-Allow-Origin": "*",
      ...headers,
    },
  });
