import fc from "fast-check"
import { createHash, createHmac } from "node:crypto"
import { DEFAULT_ACCOUNT } from "../../simulator"
import { hmac } from "../harness/webhook-request"
import {
  genuineMembers,
  json,
  printObject,
  signedText,
  type Member,
  type Recipe,
  type Target,
} from "./request"

/** Genuine webhooks that would take effect, with a signature that is not theirs. */

const KEY = DEFAULT_ACCOUNT.client_secret

interface Signed {
  target: Target
  members: Member[]
  /** The text that mipOS signs. */
  text: string
  /** The signature that would be accepted. */
  genuine: string
}

/** `null` leaves the header out. Blanks around a header's value are none of it, so none are added. */
type Forge = (signed: Signed) => string | string[] | null

const at = fc.integer({ min: 0, max: 63 })

const flipped: fc.Arbitrary<Forge> = fc
  .tuple(at, fc.integer({ min: 0, max: 6 }))
  .map(([position, bit]) => ({ genuine }) => {
    const code = genuine.charCodeAt(position) ^ (1 << bit)
    // No program could send a control character in a header.
    const character = String.fromCharCode(code < 0x20 || code === 0x7f ? code | 0x80 : code)
    return genuine.slice(0, position) + character + genuine.slice(position + 1)
  })

const cut: fc.Arbitrary<Forge> = fc.tuple(at, at).map(
  ([from, to]) =>
    ({ genuine }) =>
      genuine.slice(Math.min(from, to), Math.max(from, to))
)

const inserted: fc.Arbitrary<Forge> = fc
  .tuple(
    fc.integer({ min: 1, max: 63 }),
    fc.constantFrom(" ", "\t", ",", "0", "a", ":", "-", "%", "\u00e9")
  )
  .map(
    ([position, text]) =>
      ({ genuine }) =>
        genuine.slice(0, position) + text + genuine.slice(position)
  )

const upperCase: fc.Arbitrary<Forge> = fc.array(at, { minLength: 1, maxLength: 64 }).map(
  (places) =>
    ({ genuine }) =>
      [...genuine]
        .map((digit, place) => (places.includes(place) ? digit.toUpperCase() : digit))
        .join("")
)

const rewritten: fc.Arbitrary<Forge> = fc.constantFrom<Forge>(
  ({ genuine }) => genuine.toUpperCase(),
  ({ genuine }) => Buffer.from(genuine, "hex").toString("base64"),
  ({ genuine }) => Buffer.from(genuine, "hex").toString("base64url"),
  ({ genuine }) => Buffer.from(genuine).toString("base64"),
  ({ genuine }) =>
    Buffer.from(genuine, "hex")
      .toString("latin1")
      .replace(/[^\x21-\x7e]/g, "x"),
  ({ genuine }) => Buffer.from(genuine).toString("hex"),
  ({ genuine }) => [...genuine].reverse().join(""),
  ({ genuine }) => `sha256=${genuine}`,
  ({ genuine }) => `v1=${genuine}`,
  ({ genuine }) => `0x${genuine}`,
  ({ genuine }) => `"${genuine}"`,
  ({ genuine }) => `${genuine};`,
  ({ genuine }) => `Bearer ${genuine}`,
  ({ genuine }) => genuine + genuine,
  ({ genuine }) => `${genuine}, ${genuine}`,
  ({ genuine }) => `%${genuine.match(/../g)?.join("%") ?? ""}`,
  ({ genuine }) => genuine.match(/../g)?.join(":") ?? "",
  ({ genuine }) => String(BigInt(`0x${genuine}`)),
  ({ genuine }) => [genuine, genuine],
  ({ genuine }) => ["0".repeat(64), genuine],
  ({ genuine }) => [genuine, "0".repeat(64)],
  ({ genuine }) => [genuine, ""],
  ({ genuine }) => ["", genuine],
  () => "",
  () => null
)

const otherKey: fc.Arbitrary<Forge> = fc
  .oneof(
    fc.constantFrom(
      "",
      KEY.toUpperCase(),
      `${KEY}\n`,
      ` ${KEY}`,
      KEY.slice(1),
      DEFAULT_ACCOUNT.client_id
    ),
    fc.constantFrom(DEFAULT_ACCOUNT.password, DEFAULT_ACCOUNT.email, "secret", "null", "undefined"),
    fc.string({ unit: "binary", maxLength: 64 })
  )
  .filter((key) => key !== KEY)
  .map(
    (key) =>
      ({ text }) =>
        hmac(text, key)
  )

const otherAlgorithm: fc.Arbitrary<Forge> = fc.constantFrom<Forge>(
  ({ text }) => createHmac("sha1", KEY).update(text).digest("hex"),
  ({ text }) => createHmac("sha512", KEY).update(text).digest("hex"),
  ({ text }) => createHmac("sha512", KEY).update(text).digest("hex").slice(0, 64),
  ({ text }) => createHmac("sha3-256", KEY).update(text).digest("hex"),
  ({ text }) => createHmac("md5", KEY).update(text).digest("hex"),
  ({ text }) => createHash("sha256").update(text).digest("hex"),
  ({ text }) =>
    createHash("sha256")
      .update(KEY + text)
      .digest("hex"),
  ({ text }) =>
    createHash("sha256")
      .update(text + KEY)
      .digest("hex"),
  // The key and the text the wrong way round.
  ({ text }) => hmac(KEY, text)
)

const signedFields = ({ target, members }: Signed): Member[] => [
  ["url", json(target.url)],
  ...members.filter(([name]) => ["inventory_system_id", "store_id", "now"].includes(name)),
]

/** Any choice and order of all fields but mipOS' own. */
const otherFields: fc.Arbitrary<Forge> = fc
  .shuffledSubarray(
    ["url", "inventory_system_id", "store_id", "now", "quantity", "external_id", "pos_id", "date"],
    { minLength: 0 }
  )
  .filter((names) => names.join() !== "url,inventory_system_id,store_id,now")
  .map((names) => ({ target, members }) => {
    const all = new Map<string, string>([["url", json(target.url)], ...members])
    return hmac(printObject(names.map((name) => [name, all.get(name) ?? "null"] as const)))
  })

/** The right fields in their order, printed as nothing prints them. */
const otherPrint: fc.Arbitrary<Forge> = fc.constantFrom<Forge>(
  ({ text }) => hmac(` ${text}`),
  ({ text }) => hmac(`${text}\n`),
  ({ text }) => hmac(`\ufeff${text}`),
  ({ text }) => hmac(text.replaceAll('"', "'")),
  ({ text }) => hmac(text.replaceAll(",", ", ")),
  ({ text }) => hmac(text.replaceAll('":', '": ')),
  ({ text }) => hmac(JSON.stringify(JSON.parse(text), null, 2)),
  ({ text }) => hmac(JSON.stringify(JSON.parse(text), null, 4)),
  ({ text }) => hmac(`[${text}]`),
  ({ text }) => hmac(json(text)),
  ({ text }) => hmac(Buffer.from(text).toString("base64")),
  ({ text }) => hmac(text.replace('"store_id":1', '"store_id":1.0')),
  ({ text }) => hmac(text.replace('"store_id":1', '"store_id":true')),
  ({ text }) => hmac(text.replace('"store_id":1', '"store_id":"01"')),
  ({ text }) => hmac(text.toLowerCase()),
  ({ text }) => hmac(text.toUpperCase()),
  (signed) =>
    hmac(
      signedFields(signed)
        .map(([name, value]) => `${name}=${value}`)
        .join("&")
    ),
  (signed) =>
    hmac(
      signedFields(signed)
        .map(([, value]) => value)
        .join("")
    ),
  ({ members }) => hmac(printObject(members)),
  () => hmac("{}"),
  () => hmac("")
)

/** The right text for something else: another address, store, system or moment. */
const otherContent: fc.Arbitrary<Forge> = fc
  .oneof(
    fc.constantFrom<Member>(
      ["store_id", "2"],
      ["store_id", "null"],
      ["store_id", '""'],
      ["now", '"2020-06-01 02:55:18"'],
      ["now", "null"],
      ["inventory_system_id", '"another"'],
      ["inventory_system_id", "null"]
    ),
    fc.constantFrom(
      (url: string) => `${url}/`,
      (url: string) => url.replace(/^http:\/\//, "https://"),
      (url: string) => url.replace(/^http:\/\//, ""),
      (url: string) => url.replace("localhost", "127.0.0.1"),
      (url: string) => url.toUpperCase(),
      (url: string) => `${url}?`,
      (url: string) => new URL(url).pathname,
      () => ""
    )
  )
  .map(
    (change) =>
      ({ target, members }) =>
        typeof change === "function"
          ? hmac(signedText(change(target.url), members))
          : hmac(
              signedText(
                target.url,
                members.map((member) => (member[0] === change[0] ? change : member))
              )
            )
  )

export const forgedSignature: fc.Arbitrary<Recipe> = fc
  .oneof(
    { weight: 4, arbitrary: flipped },
    { weight: 2, arbitrary: cut },
    { weight: 2, arbitrary: inserted },
    { weight: 1, arbitrary: upperCase },
    { weight: 3, arbitrary: rewritten },
    { weight: 2, arbitrary: otherKey },
    { weight: 1, arbitrary: otherAlgorithm },
    { weight: 3, arbitrary: otherFields },
    { weight: 2, arbitrary: otherPrint },
    { weight: 2, arbitrary: otherContent }
  )
  .map((forge) => (target) => {
    const members = genuineMembers(target)
    const text = signedText(target.url, members)
    const genuine = hmac(text)
    const made = forge({ target, members, text, genuine })
    // An upper-cased digit may be the same, and a replacement may find nothing to replace.
    const header = made === genuine ? `${genuine}0` : made
    return {
      kind: "a forged signature",
      body: printObject(members),
      headers: {
        "Content-Type": "application/json",
        ...(header === null ? {} : { "X-Signature-Request": header }),
      },
    }
  })
