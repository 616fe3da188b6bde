/** With REDIS_URL set, the store may run as several processes: events and workflows go through Redis. */
function redisModules({ REDIS_URL: redisUrl }) {
  if (!redisUrl) {
    return []
  }
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
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

module.exports = { lockingModule, redisModules }
