/** How text from specifications is put into sentences: escaped for where these go. */
export interface Show {
  /** A name or a value. */
  readonly code: (text: string) => string;
  readonly prose: (text: string) => string;
}
