/** What tells whether a version is the one that its service's short path means. */
interface VersionSummary {
  readonly service: string;
  readonly isDefault: boolean;
}

/** The version of each service that its short path means: the one that says so, or the only one; they come sorted. */
export function listDefaults<Version extends VersionSummary>({
  services,
}: {
  services: readonly Version[];
}): Version[] {
  return services.filter(({ service, isDefault }, index) => {
    return isDefault || (services[index - 1]?.service !== service && services[index + 1]?.service !== service);
  });
}
