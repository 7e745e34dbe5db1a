// The runtime of typed-tencentcloud, written in templates/runtime of tencentcloud-typegen: change it there.

/** One event of a stream. */
export interface ServerSentEvent {
  /** What `event:` says; empty where it says nothing. */
  readonly type: string;
  /** Its `data:` lines. */
  readonly data: string;
  /** The stream ended before the blank line that ends an event. */
  readonly isOpen?: true;
}

/**
 * Makes a parser of `text/event-stream` by the HTML standard: it is given text in any pieces, nothing at the end, and
 * returns the events that have become whole. What is there at the end without the blank line after it the standard drops;
 * here it is returned as open. `id` and `retry` are for reconnecting, which a call does not do.
 */
export function createEventParser(): (text?: string) => ServerSentEvent[] {
  let rest = "";
  let isAfterReturn = false;
  let type = "";
  let data: string | undefined;
  return (text) => {
    const events: ServerSentEvent[] = [];
    const dispatch = (isOpen?: true): void => {
      if (data !== undefined) events.push({ type, data, ...(isOpen && { isOpen }) });
      type = "";
      data = undefined;
    };
    const takeLine = (line: string): void => {
      if (line === "") return dispatch();
      const [, field, value = ""] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) as RegExpExecArray;
      if (field === "event") type = value;
      if (field === "data") data = data === undefined ? value : `${data}\n${value}`;
    };
    if (text === undefined) {
      if (rest) takeLine(rest);
      dispatch(true);
    } else if (text) {
      // The second half of a CRLF that came in two pieces.
      let start = isAfterReturn && text[0] === "\n" ? 1 : 0;
      isAfterReturn = text.endsWith("\r");
      const ends = /\r\n?|\n/g;
      ends.lastIndex = start;
      for (let end = ends.exec(text); end; end = ends.exec(text)) {
        const line = rest + text.slice(start, end.index);
        rest = "";
        start = ends.lastIndex;
        takeLine(line);
      }
      rest += text.slice(start);
    }
    return events;
  };
}
