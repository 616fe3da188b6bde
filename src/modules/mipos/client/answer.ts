/** An HTTP answer that arrived whole. Header names are lower case. */
export interface HttpAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  /** Parsed JSON, or the text where it is not JSON, or null where there is none. */
  body: unknown
}

/** What mipOS answered to a call that succeeded. */
export interface MiposAnswer {
  status: number
  body: unknown
}
