import type { JournalEntry } from "../../simulator"
import type { Exchange } from "../harness/fault-proxy"
import { EXCHANGE_HEADER } from "../harness/fault-proxy"
import { fieldsOf, rowsOf } from "../harness/outbound"
import type { Operation } from "./judge"
import type { Sale } from "./mipos-side"
import type { RigStack } from "./stack"

/**
 * Everything that changed stock at mipOS since a request, by external id, in the order of its effect:
 * the simulator applies a request as soon as it is in its journal.
 */
export const operationsSince = (
  stack: RigStack,
  sinceRequest: number,
  sales: readonly Sale[]
): Map<string, Operation[]> => {
  const found: Array<{ externalId: string; order: number; operation: Operation }> = []
  for (const entry of stack.simulator.requests({ sinceId: sinceRequest })) {
    if (entry.status !== 200) {
      continue
    }
    for (const { externalId, ...change } of changesOf(entry)) {
      const exchange = exchangeOf(stack, entry)
      const operation = { ...change, ...momentsOf(entry, exchange) }
      found.push({ externalId, order: entry.id, operation })
    }
  }
  for (const { externalId, delta, afterRequest, at } of sales) {
    if (afterRequest >= sinceRequest) {
      const operation: Operation = {
        kind: "sale",
        value: delta,
        sentAt: at,
        lostAt: null,
        fault: "none",
      }
      found.push({ externalId, order: afterRequest + 0.5, operation })
    }
  }
  // Sales of the same moment keep their order: the sort is stable.
  found.sort((left, right) => left.order - right.order)
  const byItem = new Map<string, Operation[]>()
  for (const { externalId, operation } of found) {
    byItem.set(externalId, [...(byItem.get(externalId) ?? []), operation])
  }
  return byItem
}

/** What every push that left the plugin was to move, by external id, whether or not it arrived. */
export const pushesSent = (stack: RigStack): Map<string, string[]> => {
  const byItem = new Map<string, string[]>()
  for (const exchange of stack.toMipos.exchanges()) {
    for (const { kind, externalId, value } of changesOf(exchange)) {
      if (kind === "push") {
        byItem.set(externalId, [...(byItem.get(externalId) ?? []), value])
      }
    }
  }
  return byItem
}

type Change = Pick<Operation, "kind" | "value"> & { externalId: string }

const changesOf = (entry: Pick<JournalEntry, "path" | "body">): Change[] => {
  if (entry.path.endsWith("/system/stock/update")) {
    const { external_id, quantity, movement_type } = fieldsOf(entry.body)
    const value = movement_type === 1 ? String(quantity) : `-${String(quantity)}`
    return [{ externalId: String(external_id), kind: "push", value }]
  }
  if (entry.path.endsWith("/system/sync")) {
    return rowsOf(fieldsOf(entry.body)["items"]).map((item) => ({
      externalId: String(item["external_id"]),
      kind: "sync",
      value: String(item["stock"]),
    }))
  }
  return []
}

const exchangeOf = (stack: RigStack, entry: JournalEntry): Exchange | undefined =>
  stack.toMipos.exchanges()[Number(entry.headers[EXCHANGE_HEADER]) - 1]

const momentsOf = (
  entry: JournalEntry,
  exchange: Exchange | undefined
): Pick<Operation, "sentAt" | "lostAt" | "fault"> => ({
  sentAt: exchange?.at ?? Date.parse(entry.at),
  lostAt: exchange?.lostAt ?? null,
  fault: JSON.stringify(exchange?.fault ?? "none"),
})
