import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The given part of the real catalogue lies beside the checkout, and is not committed. */
const ARCHIVE = resolve(import.meta.dirname, "../../../shared/catalogue/international.tar.gz");

/** One service version of the given catalogue, as its files say. */
export interface GivenService {
  /** `redis/v20180412/api.json`. */
  readonly file: string;
  readonly text: string;
  readonly examples: { readonly file: string; readonly text: string };
}

/** Reads the given catalogue; where it is missing, says so instead of testing nothing. */
export function readGivenCatalogue(): GivenService[] {
  if (!existsSync(ARCHIVE)) {
    throw new Error(`${ARCHIVE} is missing: this test needs the catalogue that lies in shared/ beside the checkout.`);
  }
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
