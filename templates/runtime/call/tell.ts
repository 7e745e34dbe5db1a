// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** Runs a function of the user that the call does not wait for; it does no harm whatever it does. */
export async function tell(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch {
    // The call goes on.
  }
}
