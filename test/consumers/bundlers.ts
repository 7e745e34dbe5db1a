import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as buildWithEsbuild } from "esbuild";
import { rollup } from "rollup";
import { build as buildWithVite, createLogger } from "vite";
import webpack from "webpack";
import { PROGRAMS, PROJECT } from "./installed.ts";

/** Where a bundle runs. */
export type Place = "node" | "browser";

/** A bundle: its file, and what the bundler had to say about the package. */
export interface Bundle {
  readonly file: string;
  readonly text: string;
  readonly warnings: readonly string[];
}

type Bundler = (entry: string, place: Place, file: string) => Promise<readonly string[]>;

/** Bundles a program as the manual of the bundler says, for Node with the platform's own modules left out. */
export async function bundle(name: BundlerName, place: Place): Promise<Bundle> {
  const entry = join(PROGRAMS, place === "node" ? "esm.mjs" : "page.mjs");
  const folder = join(PROJECT, "bundles", `${name}-${place}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, "bundle.mjs");
  const warnings = await BUNDLERS[name](entry, place, file);
  return { file, text: await readFile(file, "utf8"), warnings };
}

const BUNDLERS = {
  esbuild: async (entry, place, outfile) => {
    const common = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "silent" } as const;
    const { warnings } = await buildWithEsbuild({ ...common, entryPoints: [entry], outfile, platform: place });
    return warnings.map(({ text }) => text);
  },
  Rollup: async (input, place, file) => {
    const warnings: string[] = [];
    const conditions = place === "node" ? { exportConditions: ["node"], preferBuiltins: true } : { browser: true };
    const made = await rollup({
      input,
      plugins: [nodeResolve(conditions)],
      external: place === "node" ? /^node:/ : [],
      onwarn: ({ message }) => void warnings.push(message),
    });
    await made.write({ file, format: "es", inlineDynamicImports: true });
    return warnings;
  },
  webpack: (entry, place, file) =>
    new Promise((resolve, reject) => {
      const compiler = webpack({
        mode: "production",
        context: PROJECT,
        entry,
        target: place === "node" ? "node20" : "web",
        experiments: { outputModule: true },
        output: { path: join(file, ".."), filename: "bundle.mjs", module: true, chunkFormat: "module" },
        optimization: { splitChunks: false },
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
      });
      compiler.run((error, stats) => {
        compiler.close(() => {
          const { errors = [], warnings = [] } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
          if (error ?? errors[0]) reject(error ?? new Error(errors.map(({ message }) => message).join("\n")));
          else resolve(warnings.map(({ message }) => message));
        });
      });
    }),
  Vite: async (entry, place, file) => {
    const warnings: string[] = [];
    const warn = (message: string): void => void warnings.push(message);
    await buildWithVite({
      root: PROJECT,
      configFile: false,
      customLogger: { ...createLogger("silent"), warn, warnOnce: warn },
      ssr: { noExternal: true },
      build: {
        ...(place === "node" ? { ssr: entry } : { lib: { entry, formats: ["es"] } }),
        outDir: join(file, ".."),
        emptyOutDir: true,
        target: "es2022",
        rolldownOptions: { output: { entryFileNames: "bundle.mjs", codeSplitting: false } },
      },
    });
    return warnings;
  },
} satisfies Record<string, Bundler>;

export type BundlerName = keyof typeof BUNDLERS;
export const BUNDLER_NAMES = Object.keys(BUNDLERS) as BundlerName[];
