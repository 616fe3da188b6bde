import type { IncomingMessage } from "node:http"
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express"
import { isJsonObject } from "../text/json"
import { failure } from "./answer"
import type { ParsedBody } from "./pipeline"

/** Batches of a full sync may be big. */
const BODY_LIMIT = "50mb"

type Next = (request: Request, response: Response, body: ParsedBody) => Promise<void>

/**
 * Reads a JSON object from the request and hands it on. No body at all is an empty object, so that
 * Laravel's "required" texts answer it; anything else that is no JSON object is answered 400 (413
 * when it is too big).
 */
export function withJsonBody(handle: Next): RequestHandler {
  const bytesOf = new WeakMap<IncomingMessage, number>()
  const parse = express.json({
    limit: BODY_LIMIT,
    verify: (request, _response, content) => void bytesOf.set(request, content.length),
  })
  return (request: Request, response: Response, next: NextFunction): void => {
    if (hasBody(request) && !request.is("application/json")) {
      const message = "The body must be JSON, sent as Content-Type: application/json."
      handle(request, response, refused(400, message)).catch(next)
      return
    }
    parse(request, response, (error?: unknown) => {
      const body = error === undefined ? parsed(request, bytesOf) : refusedFor(error)
      handle(request, response, body).catch(next)
    })
  }
}

function parsed(request: Request, bytesOf: WeakMap<IncomingMessage, number>): ParsedBody {
  const value: unknown = request.body
  if (!isJsonObject(value)) return refused(400, "The body must be a JSON object.")
  return { kind: "json", value, bytes: bytesOf.get(request) ?? 0 }
}

function refusedFor(error: unknown): ParsedBody {
  const status = isJsonObject(error) ? error.status : undefined
  return status === 413
    ? refused(413, `The body is larger than ${BODY_LIMIT}.`)
    : refused(400, "The body is not valid JSON.")
}

function refused(status: number, message: string): ParsedBody {
  return { kind: "refused", answer: failure(status, message) }
}

function hasBody(request: Request): boolean {
  return (
    request.headers["transfer-encoding"] !== undefined ||
    Number(request.headers["content-length"] ?? 0) > 0
  )
}
