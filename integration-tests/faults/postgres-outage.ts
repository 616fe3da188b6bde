import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres, type Postgres } from "../../demo/postgres"
import { createTemplate } from "../harness/global-setup"
import { Life } from "./life"
import type { Outage } from "./outages"
import { openStack } from "./stack"

/**
 * PostgreSQL is stopped and started again under a store that runs on. Nothing can be done in Medusa
 * meanwhile; mipOS goes on selling, and sends its webhooks until they are taken.
 */
export const postgresOutage = async (seed: number): Promise<Outage> => {
  const folder = mkdtempSync(join(tmpdir(), "mipos-outage-"))
  // As root, PostgreSQL runs as a user of its own, and has to get in.
  chmodSync(folder, 0o755)
  const start = (port?: number): Promise<Postgres> =>
    startPostgres({
      folder: join(folder, "postgres"),
      settings: { fsync: "off", full_page_writes: "off" },
      ...(port === undefined ? {} : { port }),
    })
  // A server of its own: the other stores go on working.
  let postgres = await start()
  await createTemplate(postgres)
  const stack = await openStack({ postgresPort: postgres.port })
  const life = new Life(stack, seed, "postgres")
  const edit = (): Promise<void>[] =>
    life.chance.some(life.edited, 1).map((position) => life.deeds.edit(position))
  const sell = (): Promise<void>[] =>
    life.chance.some(life.mixed, 2).map((position) => life.deeds.moveAtMipos(position))
  return {
    name: "PostgreSQL",
    life,
    whileThere: () => [
      ...edit(),
      ...sell(),
      life.deeds.moveSilently(life.chance.some(life.mixed, 2)),
      life.chance.happens(0.5) ? life.sync("full") : Promise.resolve(),
    ],
    whileAway: () => [...edit(), ...sell()],
    begin: () => postgres.stop(),
    end: async () => {
      postgres = await start(postgres.port)
    },
    close: async () => {
      await stack.close()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
