import manifest from "../../../package.json" with { type: "json" };

/** Version of the generated package: that of the generator. */
export const PACKAGE_VERSION: string = manifest.version;
