import { describe, expect, it } from "vitest";
import { generateDemo } from "../support/specs.ts";
import manifest from "../../package.json" with { type: "json" };

async function makePackage(packageYaml: string | null): Promise<ReadonlyMap<string, string>> {
  const { files, problems } = await generateDemo({ "package.yaml": packageYaml });
  expect(problems).toEqual([]);
  return files;
}

function readManifest(files: ReadonlyMap<string, string>): Record<string, unknown> {
  return JSON.parse(files.get("package.json") ?? "") as Record<string, unknown>;
}

describe("package.json", () => {
  it("says what package.yaml says", async () => {
    const files = await makePackage(
      [
        'name: "@acme/cloud"',
        "version: 2.1.0-beta.1",
        "description: Our clients.",
        "license: Apache-2.0",
        "repository: https://git.test/acme/cloud.git",
        "homepage: https://acme.test/",
        "",
      ].join("\n"),
    );
    expect(readManifest(files)).toMatchObject({
      name: "@acme/cloud",
      version: "2.1.0-beta.1",
      description: "Our clients.",
      license: "Apache-2.0",
      repository: { type: "git", url: "git+https://git.test/acme/cloud.git" },
      bugs: "https://git.test/acme/cloud/issues",
      homepage: "https://acme.test/",
    });
    expect(files.get("src/runtime/version.ts")).toContain('export const VERSION = "2.1.0-beta.1";\n');
    expect(files.get("README.md")).toContain("\n# @acme/cloud\n");
    expect(files.get("README.md")).not.toContain('from "typed-tencentcloud');
  });

  it("has defaults for all of it, and no address that nobody gave", async () => {
    const content = readManifest(await makePackage(null));
    expect(content).toMatchObject({
      name: "typed-tencentcloud",
      version: manifest.version,
      license: "MIT",
      engines: { node: ">=20.19" },
      files: ["dist"],
    });
    for (const key of ["repository", "bugs", "homepage"]) expect(content).not.toHaveProperty(key);
  });
});

describe("outputs", () => {
  const list = async (outputs: string): Promise<string[]> => [...(await makePackage(`outputs: ${outputs}\n`)).keys()];
  const isOfClient = (path: string): boolean => !/^(?:test|metadata|openapi|docs)\/|^vitest\.config\.ts$/.test(path);

  it("are all there are, where nothing is said", async () => {
    const all = [...(await makePackage(null)).keys()];
    expect(all).toEqual(expect.arrayContaining(["test/harness.ts", "docs/index.md", "src/demo/v20200101/Run.ts"]));
    expect(await list("[client, tests, metadata, openapi, docs]")).toEqual(all);
  });

  it("are those that are asked for", async () => {
    const all = [...(await makePackage(null)).keys()];
    expect(await list("[client]")).toEqual(all.filter(isOfClient));
    expect((await list("[docs]")).every((path) => path.startsWith("docs/"))).toBe(true);
    const content = readManifest(await makePackage("outputs: [client]\n"));
    expect(content["scripts"]).not.toHaveProperty("test");
    expect(content["devDependencies"]).not.toHaveProperty("vitest");
  });
});
