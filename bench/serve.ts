import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const port = 3987;

/** Runs some work against the built product. */
export async function withProduct<Result>(work: (origin: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://localhost:${port}`;
  try {
    for (let turn = 0; turn < 150; turn += 1) {
      const answered = await fetch(`${origin}/explore.json?limit=1`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return await work(origin);
      if (server.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("the product does not answer; run `npm run build` first");
  } finally {
    server.kill();
  }
}
