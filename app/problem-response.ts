export interface ParameterProblem {
  readonly parameter: string;
  readonly value: string;
  readonly allowed: string;
}

/** An error as RFC 9457 describes it: https://www.rfc-editor.org/rfc/rfc9457 */
export function problemResponse(status: number, title: string, detail: string, errors: readonly ParameterProblem[] = []): Response {
  const body = { type: "about:blank", title, status, detail, ...(errors.length > 0 && { errors }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
