import type { ViewProblem } from "../query/view";

/** An error as RFC 9457 writes it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: 400 | 404 | 405 | 414 | 422 | 500 | 501;
  readonly detail: string;
  readonly errors?: readonly ParameterError[];
}

export interface ParameterError {
  readonly parameter: string;
  readonly value: string;
  readonly allowed: string;
}

const mostListed = 50;
const longestValue = 200;

/** All bad parameters of a request: 404 where ids are unknown and nothing else is wrong, otherwise 422. */
export function parameterProblem(problems: readonly ViewProblem[]): Problem {
  const onlyUnknownIds = problems.every(({ kind }) => kind === "unknown-id");
  const names = [...new Set(problems.map(({ parameter }) => shorten(parameter)))].slice(0, mostListed).join(", ");
  const errors = problems.slice(0, mostListed).map(({ parameter, value, allowed }) => ({
    parameter: shorten(parameter),
    value: shorten(value),
    allowed,
  }));
  return onlyUnknownIds
    ? {
        type: "urn:tenfold:problem:unknown-id",
        title: "Unknown id",
        status: 404,
        detail: `The catalogue has no such id: ${names}.`,
        errors,
      }
    : {
        type: "urn:tenfold:problem:bad-parameter",
        title: "Bad parameter",
        status: 422,
        detail: `These parameters cannot be used: ${names}.`,
        errors,
      };
}

export const notFoundProblem = (detail: string): Problem => ({
  type: "urn:tenfold:problem:not-found",
  title: "Not found",
  status: 404,
  detail,
});

export const unreadableProblem: Problem = {
  type: "urn:tenfold:problem:unreadable-address",
  title: "Bad request",
  status: 400,
  detail:
    "The percent-encoding of the address is malformed: % stands before two hexadecimal digits of UTF-8, and itself is %25.",
};

export const methodProblem: Problem = {
  type: "urn:tenfold:problem:method",
  title: "Method not allowed",
  status: 405,
  detail: "What is here can only be read: GET, HEAD and OPTIONS are answered.",
};

export const longQueryProblem = (mostCharacters: number): Problem => ({
  type: "urn:tenfold:problem:long-query",
  title: "URI too long",
  status: 414,
  detail: `The query has more than ${mostCharacters} characters.`,
});

export const internalProblem: Problem = {
  type: "urn:tenfold:problem:internal",
  title: "Internal error",
  status: 500,
  detail: "The file could not be made. The server's log says why; tenfold check looks for errors in the tables.",
};

const shorten = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
