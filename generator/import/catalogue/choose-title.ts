const HAN = /\p{Script=Han}/u;

/**
 * The service's name where it is in the language of its descriptions; else nothing. English catalogues name most of
 * their services in Chinese.
 */
export function chooseTitle(name: string, descriptions: readonly string[]): string {
  const written = descriptions.filter((text) => text !== "");
  const isChinese = written.filter((text) => HAN.test(text)).length * 2 > written.length;
  return written.length > 0 && HAN.test(name) !== isChinese ? "" : name;
}
