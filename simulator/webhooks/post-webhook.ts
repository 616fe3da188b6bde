import axios from "axios"

const LONGEST_ANSWER = 64 * 1024

export interface PostedAnswer {
  status: number | null
  response_body: string | null
  error?: string
}

/** Posts one webhook and tells what came back; never throws. Redirects are answers, not followed. */
export async function postWebhook(
  address: string,
  body: string,
  signature: string,
  timeoutMs: number,
  stop: AbortSignal
): Promise<PostedAnswer> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await axios.post<unknown>(address, Buffer.from(body, "utf8"), {
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        "User-Agent": "mipos-simulator",
        "X-Signature-Request": signature,
      },
      maxRedirects: 0,
      proxy: false,
      responseType: "text",
      transformResponse: (data: unknown) => data,
      validateStatus: () => true,
      signal: AbortSignal.any([timeout, stop]),
    })
    const text = typeof answer.data === "string" ? answer.data : ""
    return { status: answer.status, response_body: text.slice(0, LONGEST_ANSWER) }
  } catch (error) {
    return { status: null, response_body: null, error: reasonOf(error, timeout, stop, timeoutMs) }
  }
}

function reasonOf(
  error: unknown,
  timeout: AbortSignal,
  stop: AbortSignal,
  timeoutMs: number
): string {
  if (stop.aborted) return "The simulator was reset or closed before an answer came."
  if (timeout.aborted) return `No answer within ${timeoutMs} ms.`
  if (!axios.isAxiosError(error)) return String(error)
  // A host with several addresses fails with an AggregateError whose own message is empty.
  return error.message || error.code || "The connection failed."
}
