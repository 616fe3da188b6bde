import type { IncomingHttpHeaders } from "node:http"
import type { JournalBodies } from "../options"
import { isJsonObject } from "../text/json"
import { redactBody, redactHeaders } from "./redact"

/** One request to mipOS. `status` is null until it is answered, and stays so if it was dropped. */
export interface JournalEntry {
  id: number
  /** ISO 8601, when the request arrived. */
  at: string
  method: string
  path: string
  headers: IncomingHttpHeaders
  /** Secrets hidden; null when it was no JSON; a summary when it was too big to keep. */
  body: unknown
  status: number | null
  response: unknown
  /** Ids of the faults that struck it. */
  faults: number[]
  dropped?: "before" | "after"
}

export interface JournalFilter {
  /** Part of the path. */
  path?: string
  /** Only entries with a higher id. */
  sinceId?: number
  /** The newest so many. */
  limit?: number
}

interface Arrival {
  at: Date
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: unknown
  bytes: number
}

const ENTRIES_KEPT = 10_000
const BYTES_KEPT = 64 * 1024 * 1024

/** The requests mipOS got, oldest first; bounded in number and, so that memory is, in bytes. */
export class Journal {
  private entries: { entry: JournalEntry; bytes: number }[] = []
  private bytes = 0
  private lastId = 0

  constructor(private readonly bodies: JournalBodies) {}

  arrive(arrival: Arrival): JournalEntry {
    const entry: JournalEntry = {
      id: ++this.lastId,
      at: arrival.at.toISOString(),
      method: arrival.method,
      path: arrival.path,
      headers: redactHeaders(arrival.headers),
      body: this.keepsWhole(arrival.bytes)
        ? redactBody(arrival.body)
        : summarize(arrival.body, arrival.bytes),
      status: null,
      response: null,
      faults: [],
    }
    this.entries.push({ entry, bytes: arrival.bytes })
    this.bytes += arrival.bytes
    this.forgetOldest()
    return entry
  }

  answered(entry: JournalEntry, status: number, response: unknown): void {
    entry.status = status
    entry.response = redactBody(response)
  }

  list(filter: JournalFilter = {}): JournalEntry[] {
    const { path, sinceId = 0, limit } = filter
    const found = this.entries
      .map(({ entry }) => entry)
      .filter((entry) => entry.id > sinceId && (path === undefined || entry.path.includes(path)))
    return limit === undefined ? found : found.slice(Math.max(0, found.length - limit))
  }

  clear(): void {
    this.entries = []
    this.bytes = 0
  }

  private keepsWhole(bytes: number): boolean {
    if (this.bodies === "full") return true
    return this.bodies !== "summary" && bytes <= this.bodies
  }

  private forgetOldest(): void {
    while (
      this.entries.length > ENTRIES_KEPT ||
      (this.bytes > BYTES_KEPT && this.entries.length > 1)
    ) {
      this.bytes -= this.entries.shift()?.bytes ?? 0
    }
  }
}

/** A big body: arrays become their length and their external ids, scalars stay. */
function summarize(body: unknown, bytes: number): unknown {
  if (!isJsonObject(body)) return { summary: true, bytes }
  const shown: Record<string, unknown> = { summary: true, bytes }
  for (const [field, value] of Object.entries(body)) {
    shown[field] = Array.isArray(value)
      ? { count: value.length, external_ids: value.flatMap(externalIdOf) }
      : value
  }
  return redactBody(shown)
}

function externalIdOf(entry: unknown): string[] {
  return isJsonObject(entry) && typeof entry.external_id === "string" ? [entry.external_id] : []
}
