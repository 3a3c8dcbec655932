#!/usr/bin/env node
import { fileURLToPath } from "node:url";

const { register } = await import("tsx/esm/api").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  console.error("tenfold: its packages are not installed; run `npm ci` in its folder first, or `npm start`");
  process.exit(1);
});

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { run } = await import("./run.ts");

// A reader that has seen enough, such as `tenfold check | head`, closes the pipe.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await run(process.argv.slice(2));
