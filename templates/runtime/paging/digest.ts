// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** A number for JSON data, the same for the same data: 53 bits, so that no two pages of a list have one by chance. */
export function digest(data: unknown): number {
  const text = JSON.stringify(data, (_name, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
  let high = 1;
  let low = 2;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x5f356495);
    high = Math.imul(high ^ (low >>> 15), 0x9e3779b1);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
