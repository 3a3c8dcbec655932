import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly origin: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Serves the built product on a free port while the tests run. */
export default async function serve(project: TestProject) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilServed(`${origin}/explore.json?limit=1`, server);
  project.provide("origin", origin);
  return () => {
    server.kill();
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

const patienceMs = 60_000;

async function untilServed(address: string, server: ChildProcess): Promise<void> {
  const start = Date.now();
  while (Date.now() - start < patienceMs) {
    if (server.exitCode !== null) throw new Error("the server stopped; run `npm run build` first");
    const answered = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no answer from ${address}`);
}
