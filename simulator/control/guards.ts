import type { NextFunction, Request, Response } from "express"

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d+){3})$/

/** Lets only callers on this machine in, for the control endpoints have no other protection. */
export function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  if (LOOPBACK.test(request.socket.remoteAddress ?? "")) {
    next()
    return
  }
  response.status(403).json({ message: "Only this machine may use the controls of the simulator." })
}

/** Keeps other web pages in the developer's browser from working the controls. */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  const { origin, host } = request.headers
  if (origin === undefined || origin === `http://${host ?? ""}`) {
    next()
    return
  }
  response.status(403).json({ message: `The origin ${origin} may not use the simulator.` })
}
