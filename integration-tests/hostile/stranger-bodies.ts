import fc from "fast-check"
import { gzipSync, deflateSync } from "node:zlib"
import { genuineMembers, json, nested, printObject, signedHeaders, type Recipe } from "./request"

/** What anybody on the internet may send: no signature that holds, or a form that nobody reads. */

const forged = fc.oneof(
  fc.constant("0".repeat(64)),
  fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString("hex")),
  fc.constantFrom("", "null", "true", "[object Object]", "=", "a".repeat(4_000))
)

const bytes = fc.oneof(
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 600 }).map((some) => Buffer.from(some)) },
  { weight: 3, arbitrary: fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text)) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: "binary", maxLength: 300 }).map((text) => Buffer.from(json(text))),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "",
        " ",
        "\n\n",
        "{",
        "}",
        "[]",
        "null",
        "true",
        '""',
        "0",
        "-",
        "{}",
        "[{}]",
        "\u0000"
      )
      .map((text) => Buffer.from(text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("[", '{"a":', '[{"', '"', "-", "\\", "1", " "),
        fc.nat({ max: 10_000 })
      )
      .map(([text, times]) => Buffer.from(text.repeat(times)).subarray(0, 65_536)),
  },
  { weight: 1, arbitrary: fc.nat({ max: 6_000 }).map((levels) => Buffer.from(nested(levels))) },
  {
    // Around the limit, on either side of it.
    weight: 1,
    arbitrary: fc
      .integer({ min: 65_500, max: 65_600 })
      .map((size) => Buffer.from(`{"a":"${"x".repeat(size - 8)}"}`)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 3_000 }), fc.boolean())
      .map(([members, same]) =>
        Buffer.from(
          `{${Array.from({ length: members }, (_, at) => `"${same ? "a" : at}":1`).join(",")}}`
        )
      ),
  }
)

const garbage: fc.Arbitrary<Recipe> = fc.tuple(bytes, forged).map(([body, signature]) => () => ({
  kind: "a stranger's bytes",
  body,
  headers: { "Content-Type": "application/json", "X-Signature-Request": signature },
}))

const unsigned: fc.Arbitrary<Recipe> = fc.option(forged).map((signature) => (target) => ({
  kind: "a webhook without a signature that holds",
  body: printObject(genuineMembers(target)),
  headers: {
    "Content-Type": "application/json",
    ...(signature === null ? {} : { "X-Signature-Request": signature }),
  },
}))

/** All of it right but how it is labelled, which is refused before anybody reads it. */
const mislabelled: fc.Arbitrary<Recipe> = fc
  .oneof(
    fc.constantFrom(
      "",
      "text/plain",
      "text/json",
      "application/jsonp",
      "application/json5",
      "application/xml",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/json; charset=utf-16",
      "application/json; charset=latin1",
      "application/json, text/plain",
      "text/plain; application/json",
      "application//json",
      "application/+json",
      "json"
    ),
    fc
      .tuple(fc.constantFrom("+", ".", "a", " ", ";", "\t"), fc.nat({ max: 3_000 }))
      .map(([text, times]) => `application/${text.repeat(times)}x`)
  )
  .map((contentType) => (target) => {
    const members = genuineMembers(target)
    return {
      kind: `labelled ${contentType.slice(0, 40)}`,
      body: printObject(members),
      headers: { ...signedHeaders(target.url, members), "Content-Type": contentType },
    }
  })

/** Small, and megabytes once unpacked. */
const BOMBS = [1, 5, 20].map((megabytes) => gzipSync(Buffer.alloc(megabytes * 1_000_000, 0x20)))

/** Packed as it says, but a stranger's; or not packed as it says. */
const packed: fc.Arbitrary<Recipe> = fc
  .oneof(
    fc
      .tuple(bytes, fc.constantFrom("gzip", "x-gzip", "deflate", "GZIP"))
      .map(([body, encoding]) => ({
        body: encoding === "deflate" ? deflateSync(body) : gzipSync(body),
        encoding,
      })),
    fc
      .tuple(bytes, fc.constantFrom("gzip", "deflate", "br", "zstd", "gzip, gzip", "x"))
      .map(([body, encoding]) => ({ body, encoding })),
    fc.tuple(bytes, fc.nat({ max: 20 })).map(([body, cut]) => ({
      body: gzipSync(body).subarray(0, -1 - cut),
      encoding: "gzip",
    })),
    fc.constantFrom(...BOMBS).map((body) => ({ body, encoding: "gzip" }))
  )
  .map(({ body, encoding }) => () => ({
    kind: `packed as ${encoding}`,
    body,
    headers: {
      "Content-Type": "application/json",
      "Content-Encoding": encoding,
      "X-Signature-Request": "0".repeat(64),
    },
  }))

const large: fc.Arbitrary<Recipe> = fc
  .integer({ min: 65_537, max: 2_000_000 })
  .map((size) => (target) => {
    const members = genuineMembers(target)
    const text = printObject(members)
    return {
      kind: "larger than the limit",
      // A genuine webhook with blanks around it, which are no part of what is signed.
      body: " ".repeat(size - text.length) + text,
      headers: signedHeaders(target.url, members),
    }
  })

export const strangerBody: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 60, arbitrary: garbage },
  { weight: 10, arbitrary: unsigned },
  { weight: 15, arbitrary: mislabelled },
  { weight: 14, arbitrary: packed },
  { weight: 1, arbitrary: large }
)
