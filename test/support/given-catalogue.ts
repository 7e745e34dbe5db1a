import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The given part of the real catalogue lies beside the checkout, where it is at all, and is not committed. */
const ARCHIVE = resolve(import.meta.dirname, "../../../shared/catalogue/international.tar.gz");

/** One service version of the given catalogue, as its files say. */
export interface GivenService {
  /** `redis/v20180412/api.json`. */
  readonly file: string;
  readonly text: string;
  readonly examples: { readonly file: string; readonly text: string };
}

/** Whether it is there; without it, the tests that need it are skipped, and counted as such. */
export const isCatalogueGiven: boolean = existsSync(ARCHIVE);

/** Reads the given catalogue. */
export function readGivenCatalogue(): GivenService[] {
  const folder = mkdtempSync(join(tmpdir(), "tcgen-catalogue-"));
  try {
    execFileSync("tar", ["-xzf", ARCHIVE, "-C", folder]);
    const services = join(folder, "services");
    const paths = readdirSync(services).flatMap((service) => {
      return readdirSync(join(services, service)).map((version) => `${service}/${version}`);
    });
    return paths.toSorted().map((path) => {
      const read = (name: string): { file: string; text: string } => {
        return { file: `${path}/${name}`, text: readFileSync(join(services, path, name), "utf8") };
      };
      return { ...read("api.json"), examples: read("examples.json") };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
