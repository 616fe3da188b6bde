/** What happened to a call, in one word; stable, for switches and for columns. */
export type MiposErrorKind = "unauthorized" | "rejected" | "rate_limited" | "not_sent" | "ambiguous"

/** What an error shows of itself in JSON, a log or a column. It never holds a secret. */
export interface MiposErrorReport {
  name: string
  kind: MiposErrorKind
  code: string
  message: string
  retryable: boolean
  ambiguous: boolean
  rejected: boolean
  status?: number
  networkCode?: string
  retryAfterMs?: number
  messages?: readonly string[]
  fields?: Readonly<Record<string, readonly string[]>>
}

/**
 * A call to mipOS that did not succeed. Callers decide by `retryable`, `ambiguous` and `rejected`
 * (exactly one is true, or none: see `MiposUnauthorizedError`), never by the text.
 *
 * There is never a `cause`: the errors of an HTTP library carry headers and bodies, and with them
 * the credentials.
 */
export abstract class MiposError extends Error {
  abstract readonly kind: MiposErrorKind
  /** Stable and machine readable, e.g. `mipos_rejected`. */
  abstract readonly code: string
  /** Certainly not applied, and the same call may succeed later. */
  abstract readonly retryable: boolean
  /** May or may not be applied: it must be settled, never sent again blindly. */
  abstract readonly ambiguous: boolean
  /** Certainly not applied, and the same call will be refused again. */
  abstract readonly rejected: boolean
  /** The HTTP status, where there was an answer. */
  readonly status?: number

  constructor(message: string, status?: number) {
    super(message)
    this.name = new.target.name
    this.status = status
  }

  /** The error as plain data: everything worth keeping, no stack and no secret. */
  toJSON(): MiposErrorReport {
    return {
      name: this.name,
      kind: this.kind,
      code: this.code,
      message: this.message,
      retryable: this.retryable,
      ambiguous: this.ambiguous,
      rejected: this.rejected,
      ...(this.status === undefined ? {} : { status: this.status }),
    }
  }
}

/**
 * mipOS knows neither our token nor the one that replaced it, or refuses the credentials. Nothing
 * was applied. It is no verdict on what was sent (`rejected` is false) and waiting does not help
 * (`retryable` is false): a person has to correct the connection.
 */
export class MiposUnauthorizedError extends MiposError {
  readonly kind = "unauthorized"
  readonly code = "mipos_unauthorized"
  readonly retryable = false
  readonly ambiguous = false
  readonly rejected = false
  /** mipOS's own words, e.g. "Client id not found with this user."; may be empty. */
  readonly messages: readonly string[]

  constructor(details: { messages?: readonly string[]; status?: number } = {}) {
    const messages = details.messages ?? []
    super(
      withWords("mipOS does not accept the credentials of this connection", messages),
      details.status
    )
    this.messages = messages
  }

  override toJSON(): MiposErrorReport {
    return { ...super.toJSON(), messages: this.messages }
  }
}

/** mipOS, or the inventory system behind it, said no: 409, 422 and every other 3xx and 4xx. */
export class MiposRejectedError extends MiposError {
  readonly kind = "rejected"
  readonly code = "mipos_rejected"
  readonly retryable = false
  readonly ambiguous = false
  readonly rejected = true
  /** Everything it said, verbatim and flattened; may be empty. */
  readonly messages: readonly string[]
  /** What it said by field (422), keys as mipOS names them; empty for any other answer. */
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(details: {
    messages?: readonly string[]
    fields?: Readonly<Record<string, readonly string[]>>
    status?: number
  }) {
    const messages = details.messages ?? []
    const answered = details.status === undefined ? "" : ` (${details.status})`
    super(withWords(`mipOS refused the call${answered}`, messages), details.status)
    this.messages = messages
    this.fields = details.fields ?? {}
  }

  override toJSON(): MiposErrorReport {
    return { ...super.toJSON(), messages: this.messages, fields: this.fields }
  }
}

/** mipOS asks to slow down (429). Nothing was applied; the whole link pauses. */
export class MiposRateLimitedError extends MiposError {
  readonly kind = "rate_limited"
  readonly code = "mipos_rate_limited"
  readonly retryable = true
  readonly ambiguous = false
  readonly rejected = false
  /** How long mipOS asks us to wait, in milliseconds; absent when it did not say. */
  readonly retryAfterMs?: number

  constructor(details: { status?: number; retryAfterMs?: number } = {}) {
    super("mipOS asks for fewer calls.", details.status)
    this.retryAfterMs = details.retryAfterMs
  }

  override toJSON(): MiposErrorReport {
    return {
      ...super.toJSON(),
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
    }
  }
}

/**
 * The call certainly was not applied: no connection was ever made (refused, DNS, TLS, connect
 * timeout), mipOS said 503 with Retry-After, or no token was to be had, so the call was never made.
 */
export class MiposNotSentError extends MiposError {
  readonly kind = "not_sent"
  readonly code = "mipos_not_sent"
  readonly retryable = true
  readonly ambiguous = false
  readonly rejected = false
  /** The system's code where there is one, e.g. `ECONNREFUSED`, `ENOTFOUND`, `ETIMEDOUT`. */
  readonly networkCode?: string
  /** How long mipOS asks us to wait, in milliseconds; absent when it did not say. */
  readonly retryAfterMs?: number

  constructor(
    details: { message?: string; status?: number; networkCode?: string; retryAfterMs?: number } = {}
  ) {
    super(
      withCode(details.message ?? "The call did not reach mipOS", details.networkCode),
      details.status
    )
    this.networkCode = details.networkCode
    this.retryAfterMs = details.retryAfterMs
  }

  override toJSON(): MiposErrorReport {
    return {
      ...super.toJSON(),
      ...(this.networkCode === undefined ? {} : { networkCode: this.networkCode }),
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
    }
  }
}

/**
 * The call may or may not have been applied: a timeout or a reset once a connection stood, an answer
 * that was cut off, 408, or a 5xx. `status` is set where at least the head of an answer arrived.
 */
export class MiposAmbiguousError extends MiposError {
  readonly kind = "ambiguous"
  readonly code = "mipos_ambiguous"
  readonly retryable = false
  readonly ambiguous = true
  readonly rejected = false
  /** The system's code where there is one, e.g. `ECONNRESET`, `ETIMEDOUT`. */
  readonly networkCode?: string

  constructor(details: { status?: number; networkCode?: string } = {}) {
    const answered = details.status === undefined ? "" : ` (${details.status})`
    super(
      withCode(`mipOS may or may not have applied the call${answered}`, details.networkCode),
      details.status
    )
    this.networkCode = details.networkCode
  }

  override toJSON(): MiposErrorReport {
    return {
      ...super.toJSON(),
      ...(this.networkCode === undefined ? {} : { networkCode: this.networkCode }),
    }
  }
}

/** The message stays one readable line; the full list stands in `messages`. */
const MAXIMUM_WORDS_LENGTH = 500

function withWords(sentence: string, messages: readonly string[]): string {
  const words = messages.join(" ")
  if (words === "") {
    return `${sentence}.`
  }
  return words.length > MAXIMUM_WORDS_LENGTH
    ? `${sentence}: ${words.slice(0, MAXIMUM_WORDS_LENGTH)}…`
    : `${sentence}: ${words}`
}

function withCode(sentence: string, code: string | undefined): string {
  return code === undefined ? `${sentence}.` : `${sentence} (${code}).`
}
