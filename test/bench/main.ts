import { Command, Option } from "commander";
import type { GenerateBenchOptions } from "./generate/bench.ts";
import { type SizeName, SIZES } from "./generate/catalogue/shape.ts";
import { CONTENDER_NAMES } from "./generate/contenders.ts";
import type { PackageBenchOptions } from "./package/bench.ts";

const program = new Command("npm run bench --")
  .description("Measures this project beside its peers, which are installed into test/bench/node_modules.")
  .showHelpAfterError();

program
  .command("runtime")
  .description("calls, signatures, start and size of the runtime, beside the official SDK and the limits")
  .action(async () => {
    const { benchRuntime } = await import("./runtime/bench.ts");
    await benchRuntime();
  });

program
  .command("generate")
  .description("time and memory of the generator, beside others, on a made-up catalogue of the real one's shape")
  .addOption(new Option("--size <size>", "of the catalogue").choices(Object.keys(SIZES)).default("medium"))
  .addOption(
    new Option("--peers <names...>", "generators to compare with").choices(CONTENDER_NAMES).default(CONTENDER_NAMES),
  )
  .option("--no-peers", "measure this one only")
  .option("--keep", "leave what was generated where it is", false)
  .action(async (options: GenerateBenchOptions) => {
    const { benchGenerate } = await import("./generate/bench.ts");
    await benchGenerate(options);
  });

program
  .command("diff")
  .description("time and memory of comparing two states of a made-up catalogue of the real one's shape")
  .addOption(new Option("--size <size>", "of the catalogue").choices(Object.keys(SIZES)).default("whole"))
  .action(async (options: { size: SizeName }) => {
    const { benchDiff } = await import("./diff/bench.ts");
    await benchDiff(options);
  });

program
  .command("package")
  .description("bytes, files and install time of the package of a whole catalogue, beside the official SDK")
  .addOption(new Option("--size <size>", "of the made-up catalogue").choices(Object.keys(SIZES)).default("whole"))
  .option("--specs <folder>", "specifications in place of the made-up ones")
  .action(async (options: PackageBenchOptions) => {
    const { benchPackage } = await import("./package/bench.ts");
    await benchPackage(options);
  });

await program.parseAsync();
