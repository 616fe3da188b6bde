import type { ServerResponse } from "node:http"
import { type SeenRequest, sendJson, startHttpServer, type TestServer } from "./test-server"

export interface FakeMipos extends TestServer {
  /** The token that mipOS accepts now; a token call returns it, a refresh replaces it. */
  accepted: string
  /** `expires_in` of the next token answers. */
  expiresIn: unknown
  /** Answers instead of what follows from the token; return true when it did. */
  intercept: (request: SeenRequest, response: ServerResponse) => boolean
  calls(path: string): SeenRequest[]
}

export const TOKEN_PATH = "/api/oauth/token"
export const REFRESH_PATH = "/api/oauth/token/refresh"

/** As little of mipOS as the token rules need: it knows one token, and 401 for any other. */
export async function startFakeMipos(): Promise<FakeMipos> {
  let refreshes = 0
  const server = await startHttpServer((request, response) => {
    if (fake.intercept(request, response)) {
      return
    }
    const grant = (message: string) =>
      sendJson(response, 200, {
        message,
        data: { token: fake.accepted, token_type: "bearer", expires_in: fake.expiresIn },
      })
    if (request.path === TOKEN_PATH) {
      grant("Access token.")
      return
    }
    if (request.headers.authorization !== `Bearer ${fake.accepted}`) {
      sendJson(response, 401, "Unauthorized.")
      return
    }
    if (request.path === REFRESH_PATH) {
      refreshes += 1
      fake.accepted = `refreshed-token-${refreshes}`
      grant("New access token.")
      return
    }
    sendJson(response, 200, { message: "Done.", data: null })
  })
  const fake: FakeMipos = {
    ...server,
    accepted: "first-token",
    expiresIn: "3600",
    intercept: () => false,
    calls: (path) => server.requests.filter((request) => request.path === path),
  }
  return fake
}
