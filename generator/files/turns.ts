const AT_ONCE = 32;

/** Does asynchronous work on each item, some at a time. */
export async function eachInTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const open = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of open) await work(item);
    }),
  );
}
