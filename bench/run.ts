import { benchLighthouse } from "./lighthouse";
import { benchPages } from "./pages";
import { benchQuery } from "./query";
import { benchSvg } from "./svg";

/** `npm run bench [-- --only svg,query,pages,lighthouse]`: prints Markdown tables. Ratios travel between machines, times do not. */
const subjects = { svg: benchSvg, query: benchQuery, pages: benchPages, lighthouse: benchLighthouse };

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : undefined;
const unknown = only?.find((name) => !Object.hasOwn(subjects, name));
if (unknown !== undefined) {
  console.error(`unknown subject: ${unknown}; expected ${Object.keys(subjects).join(", ")}`);
  process.exit(64);
}
for (const [name, bench] of Object.entries(subjects)) {
  if (only === undefined || only.includes(name)) console.log(`\n## ${name}\n\n${await bench()}`);
}
