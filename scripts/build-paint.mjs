// Writes components/figure/paint.css from lib/figure/palette.ts: `node --import tsx scripts/build-paint.mjs [OUT]`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { paintCss } from "../lib/figure/palette.ts";

writeFileSync(process.argv[2] ?? fileURLToPath(new URL("../components/figure/paint.css", import.meta.url)), paintCss());
