import { benchRuntime } from "./runtime/bench.ts";
import { installPeers } from "./peers.ts";

/** Each benchmark by its name: what it says of itself in the help, and what runs it. */
const benches: Record<string, { readonly about: string; readonly run: () => Promise<void> }> = {
  runtime: {
    about: "calls, signatures, start and size of the runtime, beside the official SDK and the limits",
    run: benchRuntime,
  },
};

const names = process.argv.slice(2);
const isHelp = names.includes("--help") || names.includes("-h");
const unknown = names.filter((name) => !name.startsWith("-") && !(name in benches));

if (isHelp || names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no benchmark "${unknown.join('", "')}".`);
  console.log("Usage: npm run bench -- NAME…\n\nThe peers are installed into test/bench/node_modules.\n");
  for (const [name, { about }] of Object.entries(benches)) console.log(`  ${name.padEnd(10)} ${about}`);
  process.exitCode = isHelp ? 0 : 2;
} else {
  await installPeers();
  for (const name of names) await benches[name]?.run();
}
