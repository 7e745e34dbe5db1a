// Part of typed-tencentcloud, copied from templates/package of tencentcloud-typegen: change it there.
// Makes one file of the declarations that tsc wrote for a version of a service: a third of the bytes and a tenth of the
// files. They can stand in one scope, because the index exports each under its own name.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const COMMENT = /^[ \t]*\/\*\*\n([^]*?)\n[ \t]*\*\/$/gm;
const IMPORT = /^import (?:type )?\{ (.+) \} from "(.+)";\n/gm;

for (const service of await listFolders("dist")) {
  for (const folder of await listFolders(join("dist", service))) {
    if (/^v\d+$/.test(folder)) await rollUp(join("dist", service, folder));
  }
}

/** Puts all declarations of a folder into its index. */
async function rollUp(folder) {
  const index = await readFile(join(folder, "index.d.ts"), "utf8");
  const files = [...index.matchAll(/^export \* from "\.\/(.+)\.js";$/gm)].map(([, name]) =>
    join(folder, `${name}.d.ts`),
  );
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  await Promise.all(files.map((file) => rm(file)));
  await writeFile(join(folder, "index.d.ts"), tighten(joinModules(texts)));
}

/** The declarations of several modules, with what they import from elsewhere imported once. */
function joinModules(texts) {
  /** Name -> the module it comes from. */
  const imported = new Map();
  const bodies = texts.map((text) =>
    text.replace(/^export \{\};\n/gm, "").replace(IMPORT, (_, names, from) => {
      if (from.startsWith("./")) return "";
      for (const name of names.split(", ")) imported.set(name.replace(/^type /, ""), from);
      return "";
    }),
  );
  const imports = [...imported].map(([name, from]) => `import { ${name} } from "${from}";\n`);
  return [...imports, ...bodies].join("");
}

/**
 * The same declarations with a tab where tsc indents by four spaces, and comments without a star on each line, which
 * editors do not show either: a sixth of all bytes. Where a line of the text begins with a star or a space itself, the
 * stars say how far it stands in.
 */
function tighten(text) {
  return text
    .replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4))
    .replace(COMMENT, (comment, inner) => {
      const lines = inner.split("\n").map((line) => line.replace(/^\s*\* ?/, ""));
      if (lines.some((line) => /^[\s*]/.test(line))) return comment;
      return `${/^\s*/.exec(comment)[0]}/** ${lines.join("\n")} */`;
    });
}

async function listFolders(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
