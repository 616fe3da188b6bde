import { unauthorized, type Answer } from "./answer"
import type { AuthenticatedHandler, Call, CallName, Handler } from "./call"
import { updateStock } from "./stock-update"
import { sync } from "./sync"
import { giveToken, refreshToken } from "./token-calls"
import { manageWebhook } from "./webhook-manage"

interface Route {
  name: CallName
  path: RegExp
  handle: (call: Call, authorization: string | undefined) => Answer
}

const STORE = "^/api/v1/inventory/pos/store/([^/]+)/system"

/** The calls mipOS documents for a POS; every one is a POST. */
const ROUTES: Route[] = [
  { name: "token", path: /^\/api\/oauth\/token$/, handle: open(giveToken) },
  { name: "refresh", path: /^\/api\/oauth\/token\/refresh$/, handle: guarded(refreshToken) },
  { name: "sync", path: new RegExp(`${STORE}/sync$`), handle: guarded(sync) },
  {
    name: "stock_update",
    path: new RegExp(`${STORE}/stock/update$`),
    handle: guarded(updateStock),
  },
  {
    name: "webhook_manage",
    path: /^\/api\/v1\/inventory\/pos\/webhook\/manage$/,
    handle: guarded(manageWebhook),
  },
]

export interface FoundRoute {
  route: Route
  storeId: string
}

/** The route of a path, or undefined when mipOS has none (a store id that is no URI text included). */
export function findRoute(path: string): FoundRoute | undefined {
  for (const route of ROUTES) {
    const match = route.path.exec(path)
    if (!match) continue
    try {
      return { route, storeId: decodeURIComponent(match[1] ?? "") }
    } catch {
      return undefined
    }
  }
  return undefined
}

function open(handler: Handler): Route["handle"] {
  return (call) => handler(call)
}

function guarded(handler: AuthenticatedHandler): Route["handle"] {
  return (call, authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1]
    const clientId = token === undefined ? undefined : call.world.tokens.ownerOf(token)
    const account = clientId === undefined ? undefined : call.world.account(clientId)
    if (token === undefined || !account) return unauthorized()
    return handler({ ...call, account, token })
  }
}
