import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What running a program took. */
export interface Measure {
  /** Wall time. */
  readonly seconds: number;
  /** The most memory that the program and those it started held at once, in megabytes; undefined off Linux. */
  readonly megabytes: number | undefined;
  readonly exitCode: number;
  /** Standard output and error. */
  readonly text: string;
}

const EVERY_MS = 25;

/** As `measureRun`; a program that fails ends the benchmark with what it said, so that no failure passes for speed. */
export async function measureSuccess(step: Step): Promise<Measure> {
  const measure = await measureRun(step);
  if (measure.exitCode === 0) return measure;
  throw new Error(`${step.script} failed:\n${measure.text.slice(0, 4000)}`);
}

/** A program of Node: a script, its arguments, and where it runs. */
export interface Step {
  readonly script: string;
  readonly args: readonly string[];
  readonly folder: string;
}

/** Runs a program of Node in a process of its own. */
export function measureRun({ script, args, folder }: Step): Promise<Measure> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: folder });
  let text = "";
  let bytes = 0;
  const watch = setInterval(() => (bytes = Math.max(bytes, addUp(child.pid))), EVERY_MS);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      clearInterval(watch);
      const megabytes = bytes > 0 ? bytes / 2 ** 20 : undefined;
      resolve({ seconds: (performance.now() - start) / 1000, megabytes, exitCode: code ?? 1, text });
    });
  });
}

/** Resident memory of a process and all below it; of one process alone, the peak that the kernel keeps. */
function addUp(pid: number | undefined): number {
  const pids = pid === undefined ? [] : listTree(pid);
  if (pids.length === 1) return readStatus(pids[0] ?? 0, "VmHWM");
  return pids.reduce((sum, one) => sum + readStatus(one, "VmRSS"), 0);
}

function listTree(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(listTree)];
  } catch {
    return []; // The process has ended, or this is no Linux.
  }
}

function readStatus(pid: number, key: string): number {
  try {
    const [, kilobytes = "0"] = new RegExp(`${key}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
