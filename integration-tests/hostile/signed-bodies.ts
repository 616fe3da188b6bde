import fc from "fast-check"
import { wallClock } from "../harness/webhook-request"
import {
  genuineMembers,
  json,
  nested,
  printObject,
  signedHeaders,
  type Member,
  type Recipe,
  type Target,
} from "./request"

/**
 * Webhooks with a genuine signature that are wrong in at least one field, so that they get past every
 * check that comes before that field's. None of them may take effect: each change below is one that
 * no reading of the field could allow.
 */

/** Changes what stands in one field; gets and gives JSON text. */
type Change = (target: Target) => string

const always = (text: fc.Arbitrary<string>): fc.Arbitrary<Change> =>
  text.map((token) => () => token)

const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 12 })
)

/** No text and no number. */
const neither = fc.oneof(
  fc.constantFrom(
    "null",
    "true",
    "false",
    "{}",
    "[]",
    '["1"]',
    "[1]",
    '{"value":"1"}',
    '{"__proto__":"1"}',
    '{"__proto__":1}',
    '{"constructor":{"prototype":{"quantity":"1"}}}',
    '{"isLosslessNumber":true,"value":"1"}',
    '{"toString":"1","length":1}'
  ),
  fc.integer({ min: 1, max: 3_000 }).map((levels) => nested(levels)),
  fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(anyText, fc.jsonValue())).map(json)
)

/** A text that no field may be: a character that no database or person could read, or no text. */
const brokenText = fc.oneof(
  fc.constant('""'),
  fc
    .tuple(
      anyText,
      fc.constantFrom("\u0000", "\ud800", "\udfff", "\ud800x", "\u0007", "\u007f", "\u0085", "\n"),
      anyText
    )
    .map(([before, broken, after]) => json(before + broken + after)),
  fc.integer({ min: 501, max: 8_000 }).map((length) => json("x".repeat(length))),
  fc.integer({ min: 501, max: 4_000 }).map((length) => json("😀".repeat(length)))
)

const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: least - 1, max: most - 1 }))
    .map(([first, more]) => String(first) + "7".repeat(more))

/** No decimal that a stock could be, as text or as a JSON number. */
const noDecimal = fc.oneof(
  neither,
  brokenText,
  anyText.filter((text) => !/^-?\d+(\.\d+)?$/.test(text)).map(json),
  fc
    .constantFrom("1e5", "1E+2", "0x10", "0b1", "NaN", "Infinity", "-Infinity", " 1", "1 ", "1,5")
    .map(json),
  fc.constantFrom(".5", "5.", "+1", "１", "٣", "1_000", "--1", "1.2.3", "1/2", "1\u00a0").map(json),
  fc
    .oneof(digits(16, 60), digits(300, 5_000))
    .chain((number) => fc.constantFrom(number, json(number))),
  fc.integer({ min: 15, max: 400 }).map((exponent) => `1e${exponent}`),
  fc.constantFrom(
    "1e308",
    "-1e308",
    "1E999999999",
    "1.5e+99999999999999999999",
    "9".repeat(30_000)
  ),
  fc.integer({ min: 31, max: 200 }).map((places) => json(`0.${"0".repeat(places - 1)}1`)),
  fc.integer({ min: 31, max: 200 }).map((places) => `0.${"0".repeat(places - 1)}1`)
)

const noQuantity = fc.oneof(
  { weight: 5, arbitrary: noDecimal },
  {
    weight: 1,
    arbitrary: fc.constantFrom("0", "-0", "0.0", "-1", "-0.5", "0e5", '"0"', '"-1"', '"-0"'),
  }
)

const noDate = fc.oneof(
  neither,
  brokenText,
  anyText.map(json),
  fc.integer().map(String),
  fc
    .constantFrom(
      "2026-02-30 10:00:00",
      "2026-13-01 10:00:00",
      "2026-00-10 10:00:00",
      "2026-01-00 10:00:00",
      "0000-00-00 00:00:00",
      "0000-01-01 00:00:00",
      "0001-01-01 00:00:00",
      "9999-12-31 23:59:59",
      "2026-01-01 23:59:60",
      "2026-01-01 25:00:00",
      "2026-01-01 10:60:00",
      "2026-01-01T10:00:00",
      "2026-01-01 10:00:00Z",
      "2026-01-01 10:00:00\n",
      " 2026-01-01 10:00:00",
      "２０２６-01-01 10:00:00",
      "-2026-01-01 10:00:00",
      "12026-01-01 10:00:00",
      "1/1/2026",
      "now",
      "infinity",
      "-infinity",
      "epoch"
    )
    .map(json)
)

/** Further from now than the quarter of an hour that a webhook may be, either way. */
const staleNow: fc.Arbitrary<Change> = fc
  .tuple(fc.integer({ min: 2_000, max: 90_000_000 }), fc.constantFrom(-1, 1))
  .map(
    ([seconds, sign]) =>
      () =>
        json(wallClock(new Date(Date.now() + sign * seconds * 1_000)))
  )

const nobodysItem: fc.Arbitrary<Change> = fc.oneof(
  always(anyText.map((text) => json(`nobody's ${text}`))),
  always(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String)),
  always(
    fc
      .constantFrom(
        "__proto__",
        "constructor",
        "toString",
        "' OR '1'='1",
        "%",
        "_",
        "*",
        "$1",
        "?",
        "null"
      )
      .map(json)
  ),
  // Nearly the real one.
  fc
    .constantFrom(
      (id: string) => `${id} `,
      (id: string) => ` ${id}`,
      (id: string) => id.toUpperCase(),
      (id: string) => id.slice(0, -1),
      (id: string) => `${id}%`,
      (id: string) => `${id}\u200b`,
      (id: string) => `${id}\u0301`
    )
    .map(
      (change) =>
        ({ position }: Target) =>
          json(change(position.external_id))
    )
)

const nobodysStore = fc.oneof(
  fc.constantFrom("99", "1.0", "1e0", "10e-1", "-1", "0", "1.00000000000000000000", "1E0", "1e308"),
  fc.constantFrom('"01"', '"1 "', '" 1"', '"１"', '"1.0"', '"+1"', '"__proto__"', '"constructor"'),
  digits(20, 60),
  anyText.map((text) => json(`store ${text}`))
)

const noMovementType = fc.oneof(
  neither,
  fc.constantFrom(
    "0",
    "3",
    "-1",
    "1.0",
    "1e0",
    "1.5",
    "12",
    '"01"',
    '"1 "',
    '"add"',
    '"1.0"',
    '"１"'
  ),
  fc
    .integer()
    .filter((type) => type !== 1 && type !== 2)
    .map(String),
  anyText.filter((text) => text !== "1" && text !== "2").map(json)
)

const CHANGES: ReadonlyArray<readonly [field: string, change: fc.Arbitrary<Change>]> = [
  ["quantity", always(noQuantity)],
  ["current_stock", always(noDecimal)],
  ["movement_type", always(noMovementType)],
  ["date", always(noDate)],
  ["now", fc.oneof(staleNow, always(noDate))],
  [
    "external_id",
    fc.oneof({ weight: 3, arbitrary: nobodysItem }, always(brokenText), always(neither)),
  ],
  ["store_id", always(fc.oneof(nobodysStore, brokenText, neither))],
  [
    "inventory_system_id",
    always(
      fc.oneof(
        anyText.map((text) => json(`${text} elsewhere`)),
        brokenText,
        neither
      )
    ),
  ],
  ["pos_id", always(brokenText)],
]

const FIELDS = CHANGES.map(([field]) => field).filter((field) => field !== "pos_id")

interface Mutation {
  kind: string
  apply(members: Member[], target: Target): Member[]
}

const replace = (field: string, change: fc.Arbitrary<Change>): fc.Arbitrary<Mutation> =>
  change.map((to) => ({
    kind: `${field} replaced`,
    apply: (members, target) =>
      members.map((member) => (member[0] === field ? ([field, to(target)] as const) : member)),
  }))

const replaced = fc.constantFrom(...CHANGES).chain(([field, change]) => replace(field, change))

const missing: fc.Arbitrary<Mutation> = fc.constantFrom(...FIELDS).chain((field) =>
  fc
    .constantFrom<readonly Member[]>(
      [],
      [[field.toUpperCase(), '"1"']],
      [[`${field} `, '"1"']],
      [["__proto__", `{${json(field)}:"1"}`]],
      [["constructor", `{"prototype":{${json(field)}:"1"}}`]]
    )
    .map((instead) => ({
      kind: `${field} missing`,
      apply: (members) => [...members.filter(([name]) => name !== field), ...instead],
    }))
)

/** Which of the two was meant, nobody can say. */
const twice: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom(...FIELDS), fc.boolean())
  .map(([field, first]) => ({
    kind: `${field} twice`,
    apply: (members) => {
      const other: Member = [field, '"another"']
      return first ? [other, ...members] : [...members, other]
    },
  }))

const mutation = fc.oneof(
  { weight: 8, arbitrary: replaced },
  { weight: 1, arbitrary: missing },
  { weight: 1, arbitrary: twice }
)

/** What nobody asked for and nobody may stumble over. */
const extra: fc.Arbitrary<Member> = fc.oneof(
  fc.tuple(
    anyText.map((name) => `x-${name}`),
    fc.jsonValue().map(json)
  ),
  fc.tuple(
    fc.constantFrom("__proto__", "constructor", "prototype", "hasOwnProperty", "toJSON", "then"),
    fc.constantFrom('"1"', "1", "{}", "null", '{"quantity":"1"}', '{"toString":1}')
  ),
  fc.tuple(
    fc.constant("deep"),
    fc.integer({ min: 1, max: 3_000 }).map((levels) => nested(levels))
  )
)

export const signedBody: fc.Arbitrary<Recipe> = fc
  .record({
    mutations: fc.oneof(
      { weight: 4, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }) },
      // Right in all else, so that the question gets to the database.
      { weight: 2, arbitrary: fc.tuple(replace("external_id", nobodysItem)) },
      { weight: 1, arbitrary: fc.tuple(replace("store_id", always(nobodysStore))) }
    ),
    extras: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Member[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(extra, { maxLength: 3, selector: ([name]) => name }) }
    ),
    reversed: fc.boolean(),
  })
  .map(({ mutations, extras, reversed }) => (target) => {
    const mutated = mutations.reduce(
      (members, mutation) => mutation.apply(members, target),
      genuineMembers(target)
    )
    const members = [...mutated, ...extras]
    return {
      kind: `signed, ${mutations.map(({ kind }) => kind).join(", ")}`,
      body: printObject(reversed ? members.reverse() : members),
      headers: signedHeaders(target.url, members),
    }
  })

/** A signed webhook whose bytes cannot be read as one JSON object in UTF-8. */
export const signedBytes: fc.Arbitrary<Recipe> = fc
  .oneof(
    fc.constantFrom<{ kind: string; encode: (text: string) => string | Buffer }>(
      { kind: "UTF-16", encode: (text) => Buffer.from(text, "utf16le") },
      { kind: "UTF-16 with a mark", encode: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
      { kind: "UTF-16 the other way", encode: (text) => Buffer.from(text, "utf16le").swap16() },
      { kind: "latin1", encode: (text) => Buffer.from(text.replace("{", '{"ñ":"ñ",'), "latin1") },
      { kind: "two marks", encode: (text) => `\ufeff\ufeff${text}` },
      { kind: "twice", encode: (text) => text + text },
      { kind: "in an array", encode: (text) => `[${text}]` },
      { kind: "in a text", encode: (text) => json(text) },
      { kind: "single quotes", encode: (text) => text.replaceAll('"', "'") },
      { kind: "base64", encode: (text) => Buffer.from(text).toString("base64") },
      { kind: "a form", encode: (text) => `payload=${encodeURIComponent(text)}` },
      { kind: "JSONP", encode: (text) => `callback(${text})` },
      { kind: "a comment", encode: (text) => `/**/${text}` },
      { kind: "a comma too many", encode: (text) => text.replace(/\}$/, ",}") }
    ),
    fc.integer({ min: 1, max: 120 }).map((bytes) => ({
      kind: "cut short",
      encode: (text: string) => Buffer.from(text).subarray(0, -bytes),
    })),
    fc.constantFrom("x", "\u0000", "{}", "\ufeff", ",", "1", "}", "//").map((end) => ({
      kind: "something after it",
      encode: (text: string) => text + end,
    })),
    fc
      .tuple(
        fc.integer({ min: 0, max: 150 }),
        fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80])
      )
      .map(([at, invalid]) => ({
        kind: "invalid UTF-8 in it",
        encode: (text: string) => {
          const bytes = Buffer.from(text)
          return Buffer.concat([bytes.subarray(0, at), Buffer.from(invalid), bytes.subarray(at)])
        },
      }))
  )
  .map(({ kind, encode }) => (target) => {
    const members = genuineMembers(target)
    return {
      kind: `signed, ${kind}`,
      body: encode(printObject(members)),
      headers: signedHeaders(target.url, members),
    }
  })
