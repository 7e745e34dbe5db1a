import fc from "fast-check";
import type { SpecValue } from "../../generator/spec/spec.ts";

// The same cases every time; FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 2026) });

/** Text of all kinds: short and long, Latin and wide, with quotes, escapes and what code injection needs. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.stringMatching(/^[a-z "'\\]{40,160}$/),
  fc.stringMatching(/^[一-龥！，。]{1,70}$/),
  fc.constantFrom(
    "*/",
    "${x}",
    "`",
    "\u2028",
    "\u202E",
    "\uFEFF",
    "{{x}}",
    "</script>",
    "\r\n",
    "|",
    'it\'s "so"',
    "👩‍💻",
  ),
);

/** Names of members: identifiers, and what the specification language allows beside them. */
export const memberName: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,30}$/),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/),
  fc.constantFrom("__proto__", "constructor", "toString", "default", "A"),
);

/** As specifications have them: an integer beyond 2^53 is a bigint, unless it is written with an exponent. */
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1e21, 1e-7, 0.1))
  .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= 1e21)
  .map((value) => value + 0);

/** A JSON value of a specification; integers beyond 2^53 are bigint. */
export const specValue: fc.Arbitrary<SpecValue> = fc.letrec<{ value: SpecValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }),
    fc.array(number, { maxLength: 60 }),
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(memberName, tie("value"), { maxKeys: 5 }),
  ),
})).value;
