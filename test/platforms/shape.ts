/** What is used of miniflare, which is there only once main.ts has installed it. */
export declare const Miniflare: new (options: object) => {
  dispatchFetch(url: string): Promise<{ text(): Promise<string> }>;
  dispose(): Promise<void>;
};
