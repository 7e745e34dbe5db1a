import { join } from "node:path";
import { ROOT } from "./specs.ts";
import { makeFolder, runProcess, writeText } from "./tcgen.ts";

/** Compiles programs that use the package in `folder` by its name, and returns what the compiler says. */
export async function checkTypes(
  programs: readonly string[],
  folder: string = join(ROOT, "generated"),
): Promise<string> {
  const place = await makeFolder();
  await writeText(
    join(place, "tsconfig.json"),
    JSON.stringify({
      extends: join(folder, "tsconfig.json"),
      compilerOptions: {
        rootDir: "/",
        typeRoots: [join(ROOT, "node_modules/@types")],
        paths: {
          "#platform": [join(folder, "src/runtime/platform/node.ts")],
          "typed-tencentcloud": [join(folder, "src/index.ts")],
          "typed-tencentcloud/*": [join(folder, "src/*/index.ts")],
        },
      },
      include: ["*.ts"],
    }),
  );
  await writeText(join(place, "package.json"), '{ "type": "module" }');
  for (const [index, program] of programs.entries()) await writeText(join(place, `program-${index}.ts`), program);
  return (await runProcess(join(ROOT, "node_modules/.bin/tsc"), ["-p", "."], place)).out;
}
