/**
 * How documentation words what a spec can say, one table a language. Every pattern is linear: no nested repetition, and
 * each repetition is bounded or ends at a character that it cannot itself match.
 */
export interface ProseWordings {
  /** A sentence that says that the member may be null. */
  readonly nullNotes: readonly RegExp[];
  /** What stands before an example value, up to its colon. */
  readonly exampleLeads: readonly string[];
  /** What stands before a list of values, up to its colon. */
  readonly valueLeads: readonly string[];
  /** Words that announce a list, of values or of something else: `including`. */
  readonly weakLeads: readonly string[];
  /** Words before "value" that make it the name of one figure: `Maximum value:`. */
  readonly noLeads: readonly string[];
  /** Verbs between a value and its meaning. */
  readonly meaningVerbs: readonly string[];
  /** Words that start a remark, behind a list of values. */
  readonly noteWords: readonly string[];
  /** Values that are not listed: `Other values:`. */
  readonly others: readonly string[];
  /** What others are called: `other`. */
  readonly otherWords: readonly string[];
  /** Behind `other`: what is none of its own values. */
  readonly otherMembers: readonly string[];
  /** Where identifiers are to be looked up. */
  readonly elsewhere: readonly string[];
  /** An empty text as a value. */
  readonly empties: readonly string[];
  /** An empty text that is no value: "cannot be empty". */
  readonly noEmpties: readonly string[];
  /** What starts a clause under which alone a list holds. */
  readonly conditions: readonly string[];
  /** Words of a clause that says when a member counts at all, not which values it may have. */
  readonly effects: readonly string[];
  /** What stands before values that are only examples. */
  readonly exampleIntros: readonly string[];
  /** Meanings of values that stand for all between them: weekdays. */
  readonly series: readonly string[];
  /** `greater than`: before a number, values that no list can hold. */
  readonly bounds: readonly string[];
  /** Words after a list of values that say that there are more. */
  readonly openEnds: readonly string[];
  /** Words between the last two values of a list. */
  readonly conjunctions: readonly string[];
  /** Words that stand before a colon without being a value: `Note:`. */
  readonly noValues: readonly string[];
  /** Where a default follows. */
  readonly defaultLeads: readonly string[];
  /** Where a default stands before: `20 by default`. */
  readonly defaultEnds: readonly string[];
  /** Inside the meaning of a value: it is the default. */
  readonly defaultMarks: readonly string[];
  readonly rangeLeads: readonly string[];
  readonly maximumLeads: readonly string[];
  readonly minimumLeads: readonly string[];
  /** Around `MOST`, digits: a greatest length; with `LEAST` where both are given. */
  readonly lengths: readonly string[];
  /** Words before a length that give it to something smaller than the member. */
  readonly parts: readonly string[];
  /** A clause that says that the member itself is out of use. */
  readonly deprecations: readonly RegExp[];
  /** What stands before the name of the member to use instead. */
  readonly replacementLeads: readonly string[];
  /** Words that say in passing that the member may be null. */
  readonly nullWords: readonly RegExp[];
  /** A sentence that says that the member makes a call repeatable. */
  readonly tokens: readonly RegExp[];
  /** A sentence that says that it does not, or is not to be used. */
  readonly noTokens: readonly RegExp[];
  /** Words of a sentence whose limit holds in one case only, or for a part. */
  readonly limitConditions: readonly string[];
  /** Words before a range that is no limit: `recommended`. */
  readonly noLimits: readonly string[];
  /** Words of a sentence whose length is that of another form of the text: before Base64. */
  readonly codings: readonly string[];
  readonly ascii: RegExp;
  readonly password: RegExp;
  /** A position that is the number of a page. */
  readonly pageNumbers: readonly RegExp[];
  /** A position that is the index of a record. */
  readonly offsets: readonly RegExp[];
  /** How such an index is reckoned from the number of a page. */
  readonly offsetFormulas: readonly RegExp[];
  /** Pages are counted from 0. */
  readonly fromZero: readonly RegExp[];
  /** A member that asks for a stream says so. */
  readonly streams: readonly RegExp[];
  /** The start of what an action that only reads is for. */
  readonly reads: readonly RegExp[];
  /** The start of what an action that changes something is for. */
  readonly writes: readonly RegExp[];
}
