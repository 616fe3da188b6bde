/** What a fault proxy does to one request; times are in milliseconds. */
export type Fault =
  | { kind: "none" }
  /** The connection is cut before the server got anything. */
  | { kind: "drop_request" }
  /** The server applies it, and its answer is lost with the connection. */
  | { kind: "drop_answer" }
  /** The server gets it later. When the client does not wait so long, it still gets it. */
  | { kind: "delay_request"; ms: number }
  /** The server applies it at once, and its answer takes so long. */
  | { kind: "delay_answer"; ms: number }
  /** The connection is cut at once, and the request reaches the server so much later. */
  | { kind: "late_arrival"; ms: number }
  /** Half of the answer's body comes, then the connection is cut. */
  | { kind: "cut_answer" }
  /** The answer's body comes byte by byte, and takes so long in all. */
  | { kind: "drip_answer"; ms: number }
  /** The proxy answers itself; with `applied` the server got it all the same. */
  | { kind: "answer"; status: number; retryAfterSeconds?: number; applied: boolean }
  /** The server gets it a second time, so much later; the client sees the first answer. */
  | { kind: "duplicate"; ms: number }

/** One request that came to a fault proxy, and what became of it. Moments are milliseconds of the clock. */
export interface Exchange {
  id: number
  at: number
  method: string
  path: string
  /** As parsed from JSON; undefined when it is none. */
  body: unknown
  fault: Fault
  /** The status that the server answered; null when it never got it, or has yet to answer. */
  serverStatus: number | null
  /** When the client lost the connection, or gave up, without a whole answer. */
  lostAt: number | null
}

/** The header by which the server's own journal tells which exchange a request belongs to. */
export const EXCHANGE_HEADER = "x-rig-exchange"
