/** Says which option of `import` is wrong; undefined where none is. A name becomes a folder, so that it must be one. */
export function checkImportOptions({
  service,
  version,
  ours,
  theirs,
}: {
  readonly service?: string | undefined;
  readonly version?: string | undefined;
  readonly ours: boolean;
  readonly theirs: boolean;
}): string | undefined {
  if (service !== undefined && !/^[a-z][a-z0-9-]*$/.test(service))
    return `--service must be a service's name, such as gaap, not ${JSON.stringify(service)}.`;
  if (version !== undefined && !/^\d{4}-\d\d-\d\d$/.test(version))
    return `--version must be a date, such as 2018-05-29, not ${JSON.stringify(version)}.`;
  if (ours && theirs) return "--ours and --theirs exclude each other.";
  return undefined;
}
