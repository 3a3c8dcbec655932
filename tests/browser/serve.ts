import type { TestProject } from "vitest/node";
import { freePort, serve, untilServed } from "../../scripts/project.mjs";

declare module "vitest" {
  interface ProvidedContext {
    readonly origin: string;
  }
}

/** Serves the built product on a free port while the tests run. It has to survive them. */
export default async function serveProduct(project: TestProject) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = serve(port, ["ignore", "ignore", "inherit"]);
  await untilServed(`${origin}/explore.json?limit=1`, server);
  project.provide("origin", origin);
  server.on("exit", (code, signal) => console.error(`the server stopped during the tests (${signal ?? code})`));
  return () => {
    server.removeAllListeners("exit");
    server.kill();
  };
}
