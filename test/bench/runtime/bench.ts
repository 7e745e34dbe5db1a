import { arch, cpus } from "node:os";
import { installPeers } from "../peers.ts";
import { benchCalls, benchSigning } from "./calls.ts";
import { benchCompile } from "./compile.ts";
import { benchEndurance } from "./endurance.ts";
import { benchSize } from "./size.ts";
import { benchStart } from "./start.ts";
import { buildPackage } from "./build.ts";

/** Measures the runtime beside the official SDK and the limits, in one run, and prints the tables of the README. */
export async function benchRuntime(): Promise<void> {
  await installPeers();
  await buildPackage();
  console.log(
    `Node ${process.version}, ${cpus().length} cores, ${arch()}; the middle of several rounds that take turns`,
  );
  await benchSize();
  benchSigning();
  await benchCalls();
  await benchEndurance();
  benchStart();
  benchCompile();
}
