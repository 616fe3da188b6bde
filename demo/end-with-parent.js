const { setTimeout } = require("node:timers")

/**
 * Loaded into every program the launcher starts: when the launcher is gone (kill -9 included), the channel
 * to it closes, and the program ends instead of staying behind on its port.
 */
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 8000).unref()
  process.kill(process.pid, "SIGTERM")
})
process.channel?.unref()
