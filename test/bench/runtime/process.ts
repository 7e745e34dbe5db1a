import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { BUILT } from "./build.ts";

/** Runs a built script in a process of its own and returns what it reports. */
export function runScript<Report>(script: string, ...given: (string | number)[]): Report {
  const text = execFileSync(process.execPath, [join(BUILT, script), ...given.map(String)], {
    cwd: BUILT,
    encoding: "utf8",
  });
  return JSON.parse(text) as Report;
}

/** Starts the server in a process of its own; resolves with its port. */
export function startServer(): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(join(BUILT, "server.mjs"), { execArgv: [] });
  return new Promise((resolve, reject) => {
    server.once("message", (port) => resolve({ server, port: port as number }));
    server.once("error", reject);
  });
}

/** The value in the middle. */
export function findMedian(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
