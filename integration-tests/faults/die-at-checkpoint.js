const { subscribe } = require("node:diagnostics_channel")
const { readFileSync, writeFileSync } = require("node:fs")

/**
 * Loaded into a store's process with `NODE_OPTIONS=--require`. At every checkpoint of the plugin it reads
 * what it is armed for, and at the right visit it ends the process with SIGKILL, before the work goes on:
 * nothing is flushed, nothing is rolled back by us, and no handler runs.
 *
 * The file that arms it is `{ checkpoint, visit, round }`; visits are counted anew with each `round`. It
 * is read synchronously, so what was armed before a piece of work began holds for that work.
 */
const CHANNEL = "medusa-plugin-mipos:checkpoint"
const armFile = process.env.FAULTS_ARM_FILE
const deathFile = process.env.FAULTS_DEATH_FILE

let round
let visits = 0

const readOrders = () => {
  try {
    return JSON.parse(readFileSync(armFile, "utf8"))
  } catch {
    // Not armed yet.
    return {}
  }
}

if (armFile && deathFile) {
  subscribe(CHANNEL, ({ name }) => {
    const orders = readOrders()
    if (orders.checkpoint !== name) {
      return
    }
    if (orders.round !== round) {
      round = orders.round
      visits = 0
    }
    visits += 1
    if (visits === orders.visit) {
      // The only thing that survives us: where we died.
      writeFileSync(deathFile, JSON.stringify(orders))
      process.kill(process.pid, "SIGKILL")
    }
  })
}
