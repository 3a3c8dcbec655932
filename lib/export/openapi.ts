import { z } from "zod";
import type { Catalogue } from "../schema/catalogue";
import { tableNames } from "../schema/vocabulary";
import { fileFormats } from "./file-formats";
import { type FilePagePath, filePages } from "./file-pages";
import {
  embedParameters,
  fileParameters,
  idParameter,
  type Parameter,
  pageParameters,
  pathParameter,
  type Schema,
} from "./openapi-parameters";
import { jsonSchemas, type SchemaName } from "./openapi-schemas";
import { outlineFileNames } from "./outline-file";
import { mediaTypeOf } from "./page-file";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface PathItem {
  readonly servers?: readonly { readonly url: string }[];
  readonly get: Operation;
}

export interface OpenApi {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Paths that have no Chinese form. */
const oneLanguage = [{ url: "/" }];

/** Everything that a program can ask for, with the values that the catalogue accepts now: https://spec.openapis.org/oas/v3.1.1 */
export const openApi = (catalogue: Catalogue): OpenApi => ({
  openapi: "3.1.0",
  info: {
    title: "Tenfold",
    version: catalogue.hash.slice(0, 12),
    description:
      "Every page with a figure or a table is also a file: the same path and query with an ending. Lists are joined by ~. A parameter that cannot be used is answered with 422, an unknown id with 404, both as RFC 9457 has it. The version is that of the data.",
  },
  servers: [
    { url: "/", description: "English" },
    { url: "/zh", description: "Chinese" },
  ],
  paths: { ...filePaths(catalogue), ...embedPaths(catalogue), ...tablePaths, ...sitePaths },
  components: {
    schemas: Object.fromEntries(
      Object.entries(jsonSchemas).map(([name, schema]) => {
        const { $schema: _, ...rest } = z.toJSONSchema(schema);
        return [name, rest];
      }),
    ),
  },
});

const jsonNames: Readonly<Record<FilePagePath, SchemaName>> = {
  explore: "View",
  compare: "View",
  "models/{id}": "View",
  "benchmarks/{id}": "View",
  claims: "Claims",
  "claims/{id}": "Claim",
  article: "Article",
};

const reference = (name: SchemaName): Schema => ({ $ref: `#/components/schemas/${name}` });

const problem = (description: string): Answer => ({
  description,
  content: { "application/problem+json": { schema: reference("Problem") } },
});

const fileProblems = {
  "304": { description: "The client has these bytes: If-None-Match names their ETag" },
  "404": problem("An id that the catalogue does not have, or a figure that the page does not have"),
  "414": problem("A query of more than 16384 characters"),
  "422": problem("A parameter that cannot be used, with what is allowed"),
  "500": problem("Tables with errors"),
};

const okay = (mediaType: string, schema?: Schema): Answer => ({
  description: "The file",
  content: { [mediaType]: schema === undefined ? {} : { schema } },
});

const operationId = (...parts: readonly string[]): string =>
  parts
    .join("-")
    .replace(/[{}]/g, "")
    .replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase());

const idOf = (path: string): readonly Parameter[] => (path.endsWith("{id}") ? [idParameter] : []);

function filePaths(catalogue: Catalogue): Readonly<Record<string, PathItem>> {
  const own = pageParameters(catalogue);
  return Object.fromEntries(
    filePages.flatMap(({ path }) =>
      fileFormats.map((format) => [
        `/${path}.${format}`,
        {
          get: {
            operationId: operationId(path, format),
            summary: `/${path} as ${format.toUpperCase()}`,
            parameters: [...idOf(path), ...own[path], ...fileParameters],
            responses: {
              "200": okay(mediaTypeOf(format), format === "json" ? reference(jsonNames[path]) : undefined),
              ...fileProblems,
            },
          },
        },
      ]),
    ),
  );
}

function embedPaths(catalogue: Catalogue): Readonly<Record<string, PathItem>> {
  const own = pageParameters(catalogue);
  return Object.fromEntries(
    filePages.map(({ path }) => [
      `/embed/${path}`,
      {
        get: {
          operationId: operationId("embed", path),
          summary: `The figure of /${path} alone, for a frame in any page; it posts {type: "tenfold:height", height} to it`,
          parameters: [...idOf(path), ...own[path], ...embedParameters],
          responses: Object.fromEntries(
            ["200", "404", "422", "500"].map((status) => [
              status,
              { description: status === "200" ? "The figure" : "Why there is none", content: { "text/html": {} } },
            ]),
          ),
        },
      },
    ]),
  );
}

const tableParameter = pathParameter("table", "One of the tables", { type: "string", enum: tableNames });

const tablePaths: Readonly<Record<string, PathItem>> = {
  "/data/{table}.csv": tablePath("csv", "as it stands in the folder"),
  "/data/{table}.json": tablePath("json", "for programs"),
  "/data.zip": {
    get: {
      operationId: "dataZip",
      summary: "All tables in one file",
      parameters: [],
      responses: { "200": okay("application/zip"), "304": fileProblems["304"], "500": fileProblems["500"] },
    },
  },
};

function tablePath(format: "csv" | "json", how: string): PathItem {
  return {
    get: {
      operationId: operationId("table", format),
      summary: `A table ${how}`,
      parameters: [tableParameter],
      responses: {
        "200": okay(mediaTypeOf(format), format === "json" ? reference("Table") : undefined),
        "304": fileProblems["304"],
        "404": problem("There is no such table"),
        "500": fileProblems["500"],
      },
    },
  };
}

const sizeParameter = (name: string): Parameter => ({
  name,
  in: "query",
  description: "The most px that the frame may have",
  schema: { type: "integer", minimum: 1, maximum: 99_999 },
});

const sitePaths: Readonly<Record<string, PathItem>> = {
  "/oembed": {
    servers: oneLanguage,
    get: {
      operationId: "oembed",
      summary: "The code that embeds a page, as https://oembed.com has it",
      parameters: [
        {
          name: "url",
          in: "query",
          required: true,
          description: "The address of a page with a figure, or its path",
          schema: { type: "string" },
        },
        {
          name: "format",
          in: "query",
          description: "json unless given",
          schema: { type: "string", enum: ["json", "xml"], default: "json" },
        },
        sizeParameter("maxwidth"),
        sizeParameter("maxheight"),
      ],
      responses: {
        "200": {
          description: "The code",
          content: { "application/json": { schema: reference("Oembed") }, "text/xml": {} },
        },
        "404": problem("No page of this site, or one without a figure"),
        "422": fileProblems["422"],
        "500": fileProblems["500"],
        "501": problem("Another format"),
      },
    },
  },
  "/catalogue/{hash}.json": {
    servers: oneLanguage,
    get: {
      operationId: "catalogue",
      summary: "All tables in the form that the pages load; it may change between versions of Tenfold",
      parameters: [
        pathParameter("hash", "Of the data, as every JSON file names it", {
          type: "string",
          pattern: "^[0-9a-f]{64}$",
        }),
      ],
      responses: {
        "200": okay("application/json"),
        "304": fileProblems["304"],
        "404": problem("The data is another by now; the problem says where"),
        "500": fileProblems["500"],
      },
    },
  },
  "/outlines/{file}.json": {
    servers: oneLanguage,
    get: {
      operationId: "outlines",
      summary:
        "The letterforms of a font file, for pictures made in a browser; it may change between versions of Tenfold",
      parameters: [
        pathParameter("file", "Geist, or a part of Noto Sans SC", { type: "string", enum: outlineFileNames }),
      ],
      responses: {
        "200": okay("application/json"),
        "304": fileProblems["304"],
        "404": problem("There is no such font file"),
      },
    },
  },
  "/openapi.json": plainPath("openapi", "This description", "application/json"),
  "/sitemap.xml": plainPath("sitemap", "The list of the sitemaps", "application/xml"),
  "/sitemaps/{part}.xml": {
    servers: oneLanguage,
    get: {
      operationId: "sitemapPart",
      summary: "The addresses of up to 50000 pages",
      parameters: [pathParameter("part", "From 1 on", { type: "integer", minimum: 1 })],
      responses: { "200": okay("application/xml"), "404": problem("There are fewer sitemaps") },
    },
  },
  "/robots.txt": plainPath("robots", "What crawlers may read", "text/plain"),
};

function plainPath(operation: string, summary: string, mediaType: string): PathItem {
  return {
    servers: oneLanguage,
    get: { operationId: operation, summary, parameters: [], responses: { "200": okay(mediaType) } },
  };
}
