import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Tables } from "./join-tables";

/**
 * SHA-256 of the tables as one JSON text: tables and columns by name, rows in order, quantities as they were written.
 * The order of rows counts, as it decides ties; the order of files and columns and the way cells are quoted do not.
 */
export function hashOf(tables: Tables): string {
  const plain = {
    benchmarks: [...tables.benchmarks.values()],
    claims: tables.claims,
    measurements: tables.measurements,
    metrics: [...tables.metrics.values()],
    models: [...tables.models.values()],
    organizations: [...tables.organizations.values()],
    sources: [...tables.sources.values()],
  };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(plain, sortedKeys))));
}

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
