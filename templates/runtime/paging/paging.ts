// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** Which members carry the pages of a list, by wire name; one of `offset`, `page` and `cursor` is there. */
export interface Paging {
  /** Request member: index of the first record, from 0. */
  readonly offset?: string;
  /** Request member: number of the page. */
  readonly page?: string;
  /** Number of the first page; default 1. */
  readonly first?: number;
  /** Request member: what the answer before returned. */
  readonly cursor?: string;
  /** Answer member with what to send next, where it is not called as the cursor is. */
  readonly next?: string;
  /** The position is sent as text. */
  readonly isText?: true;
  /** Request member: size of a page. */
  readonly limit?: string;
  /** The largest size that the documentation allows. */
  readonly maximum?: number;
  /** Answer member: number of all items. */
  readonly total?: string;
  /** Answer member: items of the page. */
  readonly items: string;
}
