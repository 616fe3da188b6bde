const path = require("node:path")
const { Modules } = require("@medusajs/framework/utils")

/** DEMO_EVENT_BUS=none loses every event, to see what a store does without any. */
function eventBusModule({ DEMO_EVENT_BUS: eventBus }) {
  return eventBus === "none"
    ? [{ key: Modules.EVENT_BUS, resolve: path.join(__dirname, "silent-event-bus") }]
    : []
}

/** With REDIS_URL set, the store may run as several processes: events and workflows go through Redis. */
function redisModules({ REDIS_URL: redisUrl, DEMO_EVENT_BUS: eventBus }) {
  if (!redisUrl) {
    return []
  }
  return [
    ...(eventBus === "none"
      ? []
      : [{ resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } }]),
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
  ]
}

/** DEMO_LOCKING is `memory`, `redis` or `postgres`; Redis where there is one, else Medusa's default. */
function lockingModule({ REDIS_URL: redisUrl, DEMO_LOCKING: locking }) {
  const kind = locking ?? (redisUrl ? "redis" : "memory")
  if (kind === "memory") {
    return []
  }
  const options = kind === "redis" ? { redisUrl } : {}
  return [
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: `@medusajs/medusa/locking-${kind}`,
            id: `locking-${kind}`,
            is_default: true,
            options,
          },
        ],
      },
    },
  ]
}

module.exports = { eventBusModule, lockingModule, redisModules }
