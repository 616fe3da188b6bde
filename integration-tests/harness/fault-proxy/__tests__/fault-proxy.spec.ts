import { createServer, request, type Server } from "node:http"
import { text } from "node:stream/consumers"
import { startFaultProxy, type Fault, type FaultProxy } from ".."

const ANSWER = JSON.stringify({ message: "applied, every word of it" })

describe("the fault proxy", () => {
  let server: Server
  let proxy: FaultProxy
  let fault: Fault
  let got: string[]

  beforeEach(async () => {
    got = []
    server = createServer((incoming, response) => {
      void text(incoming).then((body) => {
        got.push(body)
        response.writeHead(200, { "content-type": "application/json" }).end(ANSWER)
      })
    })
    await new Promise<void>((settle) => server.listen(0, "localhost", settle))
    const address = server.address()
    const port = typeof address === "object" && address !== null ? address.port : 0
    proxy = await startFaultProxy({
      target: ({ path }) => `http://localhost:${port}${path}`,
      plan: () => fault,
    })
  })
  afterEach(async () => {
    await proxy.close()
    server.closeAllConnections()
    await new Promise((settle) => server.close(settle))
  })

  /** The status and the body, or the code of the error that came instead. */
  const post = (body: string, timeout = 5_000): Promise<string> =>
    new Promise((settle) => {
      const outgoing = request(
        `${proxy.url}/some/path`,
        { method: "POST", agent: false, signal: AbortSignal.timeout(timeout) },
        (response) => {
          text(response).then(
            (content) => settle(`${response.statusCode ?? 0} ${content}`),
            (error: NodeJS.ErrnoException) => settle(error.code ?? error.message)
          )
        }
      )
      outgoing.on("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message))
      outgoing.end(body)
    })

  const after = async (given: Fault, timeout?: number) => {
    fault = given
    const answer = await post('{"quantity":"1"}', timeout)
    const before = got.length
    await proxy.idle()
    const exchange = proxy.exchanges().at(-1)
    return { answer, before, arrived: got.length, lost: exchange?.lostAt !== null }
  }

  it("passes what it is not to touch", async () => {
    expect(await after({ kind: "none" })).toEqual({
      answer: `200 ${ANSWER}`,
      before: 1,
      arrived: 1,
      lost: false,
    })
    expect(got).toEqual(['{"quantity":"1"}'])
    expect(proxy.exchanges()[0]).toMatchObject({
      path: "/some/path",
      body: { quantity: "1" },
      serverStatus: 200,
    })
  })

  it("drops a request before, or its answer after it was applied", async () => {
    expect(await after({ kind: "drop_request" })).toMatchObject({
      answer: "ECONNRESET",
      arrived: 0,
      lost: true,
    })
    expect(await after({ kind: "drop_answer" })).toMatchObject({
      answer: "ECONNRESET",
      arrived: 1,
      lost: true,
    })
  })

  it("lets a request arrive after its client was cut off, or gave up", async () => {
    expect(await after({ kind: "late_arrival", ms: 150 })).toMatchObject({
      answer: "ECONNRESET",
      before: 0,
      arrived: 1,
      lost: true,
    })
    expect(await after({ kind: "delay_request", ms: 400 }, 100)).toMatchObject({
      before: 1,
      arrived: 2,
      lost: true,
    })
  })

  it("delays requests and answers that still come", async () => {
    for (const kind of ["delay_request", "delay_answer"] as const) {
      expect(await after({ kind, ms: 60 })).toMatchObject({ answer: `200 ${ANSWER}`, lost: false })
    }
  })

  it("cuts an answer in its middle, and lets one trickle", async () => {
    expect(await after({ kind: "cut_answer" })).toMatchObject({ answer: "ECONNRESET", lost: true })
    expect(await after({ kind: "drip_answer", ms: 100 })).toMatchObject({
      answer: `200 ${ANSWER}`,
      lost: false,
    })
    expect(await after({ kind: "drip_answer", ms: 4_000 }, 200)).toMatchObject({ lost: true })
  })

  it("answers itself, with the request applied or not", async () => {
    const own = await after({ kind: "answer", status: 429, retryAfterSeconds: 1, applied: false })
    expect(own.answer).toMatch(/^429 /)
    expect(own.arrived).toBe(0)
    const applied = await after({ kind: "answer", status: 500, applied: true })
    expect(applied.answer).toMatch(/^500 /)
    expect(applied.arrived).toBe(1)
  })

  it("sends a request twice", async () => {
    expect(await after({ kind: "duplicate", ms: 50 })).toMatchObject({
      answer: `200 ${ANSWER}`,
      before: 1,
      arrived: 2,
    })
  })

  it("refuses connections for a while", async () => {
    await proxy.refuse()
    expect((await after({ kind: "none" })).answer).toBe("ECONNREFUSED")
    await proxy.accept()
    expect((await after({ kind: "none" })).answer).toBe(`200 ${ANSWER}`)
  })
})
