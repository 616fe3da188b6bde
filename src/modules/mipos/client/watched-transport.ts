import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http"
import https from "node:https"
import type { Socket } from "node:net"
import { TLSSocket } from "node:tls"

/** Makes native requests for axios and knows of its one request whether it may have left us. */
export interface WatchedTransport {
  /** What axios's `transport` option asks for. */
  request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest
  /** True from the moment a working connection was there to write the request to. */
  mayHaveBeenSent(): boolean
}

/**
 * One per call. Whether a failed call can have been applied is a question of the socket and not of
 * the error's code: ETIMEDOUT and ECONNRESET come both before and after a connection stands. Node
 * writes the request as soon as the socket connects (over TLS: as soon as the handshake ends and
 * the certificate was accepted), so this is the last moment at which nothing was sent.
 */
export function createWatchedTransport(): WatchedTransport {
  let sent = false
  const watch = (socket: Socket, reused: boolean) => {
    if (reused || standsAlready(socket)) {
      sent = true
      return
    }
    socket.once(socket instanceof TLSSocket ? "secureConnect" : "connect", () => {
      sent = true
    })
  }
  return {
    request(options, onResponse) {
      const native = options.protocol === "https:" ? https : http
      const request = native.request(options, onResponse)
      request.once("socket", (socket) => watch(socket, request.reusedSocket))
      return request
    },
    mayHaveBeenSent: () => sent,
  }
}

/**
 * `reusedSocket` is not enough: a request that waited in the agent's queue gets a living socket
 * without that mark.
 */
function standsAlready(socket: Socket): boolean {
  if (socket.connecting) {
    return false
  }
  return socket instanceof TLSSocket ? socket.getFinished() !== undefined : true
}
