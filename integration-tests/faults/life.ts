import { adminOf, minus } from "../harness/outbound"
import { until } from "../harness/until"
import type { BothSides } from "./both-sides"
import { createChance, type Chance } from "./chance"
import { Deeds } from "./deeds"
import type { FaultStack } from "./stack"

const ROUND_MS = 300
/** Longer than the plugin leaves a webhook unjudged after a push or a sync. */
const QUIET_SECONDS = 8

/**
 * One life of a store's process: what both sides do, from one seed, while it works towards its death.
 * Some positions are moved at both sides at once, some only in the admin, some only drift.
 */
export class Life {
  readonly chance: Chance
  readonly deeds: Deeds
  /** Moved at both sides at the same time. */
  readonly mixed: BothSides[]
  /** Edited in the admin and moved nowhere else. */
  readonly edited: BothSides[]
  /** Its two sides come to say different stock: nothing else happens to it. */
  drifting: BothSides | undefined
  /** Takes up time in mid-push. */
  private readonly late: BothSides[]

  constructor(
    readonly stack: FaultStack,
    seed: number,
    name: string
  ) {
    this.chance = createChance(seed, name)
    this.deeds = new Deeds(stack, this.chance)
    const chosen = this.chance.some(stack.positions, 15)
    this.mixed = chosen.slice(0, 8)
    this.edited = chosen.slice(8, 12)
    this.late = chosen.slice(12)
  }

  /** Small trouble that is nobody's purpose, and that a store has to live with at any time. */
  makeTrouble(): void {
    const { simulator } = this.stack.connected
    if (this.chance.happens(0.5)) {
      simulator.addFault({ duplicate: 1, every: 3 })
    }
    if (this.chance.happens(0.3)) {
      simulator.addFault({ reorder: true, times: 2 })
    }
    if (this.chance.happens(0.3)) {
      simulator.addFault({ delay_ms: this.chance.between(50, 400), times: 4 })
    }
    if (this.chance.happens(0.3)) {
      simulator.addFault({
        match: { path: "/system/stock/update" },
        drop: this.chance.happens(0.5) ? "before" : "after",
        times: 1,
      })
    }
    if (this.chance.happens(0.3)) {
      simulator.addFault({ latency_ms: this.chance.between(20, 200), times: 10 })
    }
  }

  /** Goes on until the process is dead. @throws when it does not die in time. */
  async goOn(
    provoke: ((life: Life) => Promise<void>) | undefined,
    longestMs: number
  ): Promise<void> {
    const dead = this.whenDead()
    const deadline = Date.now() + longestMs
    let failure: PromiseSettledResult<void> | undefined
    while (!dead.is && Date.now() < deadline) {
      // Whatever is under way when the process dies fails; what failed before tells of the rig.
      const done = await Promise.allSettled([provoke?.(this), ...this.doRound()])
      failure = done.find(({ status }) => status === "rejected") ?? failure
      await Promise.race([dead.promise, nextRound()])
    }
    if (!dead.is) {
      throw new Error(
        `The process did not come to its death within ${longestMs / 1_000} s.` +
          (failure?.status === "rejected" ? ` ${String(failure.reason)}` : "")
      )
    }
  }

  /** Leaves pushes in flight: kills the process while mipOS takes its time with them. */
  async dieInMidPush(): Promise<void> {
    const { connected } = this.stack
    const since = connected.simulator.requests({ limit: 1 })[0]?.id ?? 0
    for (const position of this.late) {
      connected.simulator.addFault({
        match: { path: "/system/stock/update", external_id: position.externalId },
        latency_ms: 800,
        times: 1,
        ...(this.chance.happens(0.5) ? {} : { drop: "before" }),
      })
    }
    await this.deeds.moveSilently(this.late)
    await until(
      "the pushes are on their way",
      async () => connected.simulator.requests({ path: "stock/update", sinceId: since }).length > 0
    )
    await connected.store.kill()
  }

  async sync(type: "full" | "incremental"): Promise<void> {
    // One that runs already is as good.
    await this.stack.connected.store.admin.post("/admin/mipos/syncs", { type })
  }

  /** Changes what mipOS has to be told of some items, which asks for an incremental sync. */
  async changeCatalogue(): Promise<void> {
    for (const position of this.chance.some(this.stack.positions, 3)) {
      await this.stack.connected.store.admin.post(
        `/admin/inventory-items/${position.inventoryItemId}`,
        { metadata: { cost: this.chance.quantity() } }
      )
    }
    await this.sync("incremental")
  }

  /** Loses a webhook for good, and goes on selling, so that the next one contradicts what was agreed. */
  async letDrift(): Promise<void> {
    if (!this.drifting) {
      this.drifting = await this.quietPosition()
      if (this.drifting) {
        await this.deeds.moveAtMiposUnheard(this.drifting)
      }
    }
    const { drifting } = this
    if (drifting && !(await this.isDrifted(drifting))) {
      await this.deeds.moveAtMipos(drifting)
    }
  }

  /** Decides, as a person would, that mipOS' number is right. */
  async resolveDrift(): Promise<void> {
    const { connected } = this.stack
    const { drifting } = this
    if (drifting && (await this.isDrifted(drifting))) {
      await adminOf(connected).post(`/admin/mipos/positions/${drifting.id}/resolve`, {
        use: "mipos",
      })
    }
  }

  /** Looks after the position that drifted until both sides agree, however far its resolution came. */
  async lookAfterDrift(): Promise<void> {
    const { drifting } = this
    if (!drifting) {
      return
    }
    if (await this.isDrifted(drifting)) {
      await this.resolveDrift()
      return
    }
    const now = await this.stack.connected.position(drifting.id)
    const there = this.stack.connected.simulator.item(drifting.storeId, drifting.externalId)
    const isUnseen =
      now.state === "idle" && there && minus(there.stock, now.agreed_stock ?? 0) !== "0"
    if (isUnseen && this.stack.post.waitingCount === 0) {
      await this.deeds.moveAtMipos(drifting)
    }
  }

  /** Also while it is only suspected, which the admin does not show yet. */
  private async isDrifted({ id }: BothSides): Promise<boolean> {
    const rows = await this.stack.connected.database.query(
      `SELECT 1 FROM mipos_position WHERE id = $1 AND drift_suspected_at IS NOT NULL`,
      [id]
    )
    return rows.length > 0
  }

  private doRound(): Promise<void>[] {
    return [
      this.deeds.moveSilently(this.chance.some(this.mixed, 2)),
      ...this.chance.some(this.edited, 2).map((position) => this.deeds.edit(position)),
      ...this.chance.some(this.mixed, 2).map((position) => this.deeds.moveAtMipos(position)),
    ]
  }

  /**
   * A position of which a webhook is judged at once: neither a push nor a sync has just ended. One that
   * a sync states anew would lose what the lost webhook told, and nobody could know.
   */
  private async quietPosition(): Promise<BothSides | undefined> {
    const rows = await this.stack.connected.database.query<{ id: string }>(
      `SELECT id FROM mipos_position WHERE state = 'idle' AND NOT restate
       AND coalesce(last_push_at, '-infinity') < now() - $1 * interval '1 second'
       AND coalesce(last_sync_at, '-infinity') < now() - $1 * interval '1 second'`,
      [QUIET_SECONDS]
    )
    const quiet = new Set(rows.map(({ id }) => id))
    const busy = new Set([...this.mixed, ...this.edited, ...this.late].map(({ id }) => id))
    return this.chance.some(
      this.stack.positions.filter(({ id }) => quiet.has(id) && !busy.has(id)),
      1
    )[0]
  }

  private whenDead(): { is: boolean; promise: Promise<void> } {
    const dead = { is: false, promise: Promise.resolve() }
    dead.promise = this.stack.connected.store.ended.then(() => {
      dead.is = true
    })
    return dead
  }
}

const nextRound = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ROUND_MS)
  })
