/** What the scripts use of packages that are there only once the benchmark has built or installed them. */

type Constructor<Options extends unknown[], Made> = new (...options: Options) => Made;

export declare const GaapClient: Constructor<
  [object],
  { destroyProxies(request: object, options?: object): Promise<unknown> }
>;
export declare const gaap: {
  readonly v20180529: { readonly Client: Constructor<[object], { DestroyProxies(request: object): Promise<unknown> }> };
};
export declare const Pool: Constructor<
  [string, object],
  { request(options: object): Promise<{ body: { text(): Promise<string> } }> }
>;
export declare const signRequest: (input: object) => Promise<unknown>;
/** The official SDK's, in a CommonJS module. */
declare const official: { readonly default: { sign3(input: object): string } };
export default official;
