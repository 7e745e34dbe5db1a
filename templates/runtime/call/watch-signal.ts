// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** Who waits for a signal, and the one listener that tells them. */
interface Watch {
  readonly watchers: Set<() => void>;
  readonly tell: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls back when the signal is aborted. Returns what ends that. A signal has one listener for all who watch it, so that
 * many calls that share it look like no leak.
 */
export function watchSignal(signal: AbortSignal, callBack: () => void): () => void {
  let watch = watches.get(signal);
  if (!watch) {
    const watchers = new Set<() => void>();
    watch = { watchers, tell: () => watchers.forEach((each) => each()) };
    watches.set(signal, watch);
    signal.addEventListener("abort", watch.tell);
  }
  const { watchers, tell } = watch;
  watchers.add(callBack);
  return () => {
    watchers.delete(callBack);
    if (watchers.size) return;
    watches.delete(signal);
    signal.removeEventListener("abort", tell);
  };
}
