import fc from "fast-check"
import {
  answerPush,
  answerSync,
  decimal,
  planPush,
  receiveWebhook,
  startPush,
  startSync,
  type Position,
  type SentMovement,
} from ".."

/**
 * A model of the two sides with the rules between them: Medusa's stock and mipOS' stock move at
 * random, requests and webhooks travel and are delayed, duplicated, reordered and (for answers) lost.
 * What is checked is the conserved sum, not only that both numbers are equal: equal and wrong is the
 * failure to look for.
 */

interface Webhook {
  key: number
  delta: string
  currentStock: string
  madeAt: number
}

class World {
  medusa: string
  mipos: string
  movedByMedusa = "0"
  movedByMipos = "0"
  position: Position
  webhooks: Webhook[] = []
  seen = new Set<number>()
  sent: Array<SentMovement & { currentStock: string }> = []
  /** The push on its way, and whether mipOS has applied it yet. */
  request: { movementId: string; delta: string; stock: string; applied: boolean } | null = null
  clock = 1_000_000
  private serial = 0

  constructor(opening: string) {
    this.medusa = opening
    this.mipos = opening
    this.position = {
      agreed: opening,
      state: "idle",
      flight: null,
      drift: null,
      lastPushAt: null,
      lastSyncAt: null,
      restate: false,
      lastWebhookAt: null,
      miposStock: null,
    }
  }

  tick(): number {
    this.clock += 137
    return this.clock
  }

  editMedusa(delta: string): void {
    this.medusa = decimal.add(this.medusa, delta)
    this.movedByMedusa = decimal.add(this.movedByMedusa, delta)
  }

  moveMipos(delta: string): void {
    this.mipos = decimal.add(this.mipos, delta)
    this.movedByMipos = decimal.add(this.movedByMipos, delta)
    this.webhooks.push({
      key: (this.serial += 1),
      delta,
      currentStock: this.mipos,
      madeAt: this.tick(),
    })
  }

  push(): void {
    const intent = this.request ? null : planPush(this.position, this.medusa)
    if (!intent) {
      return
    }
    const movementId = `movement ${(this.serial += 1)}`
    this.position = startPush(this.position, intent, movementId)
    this.request = { movementId, delta: intent.delta, stock: intent.currentStock, applied: false }
  }

  arrive(): void {
    if (this.request && !this.request.applied) {
      this.mipos = decimal.add(this.mipos, this.request.delta)
      this.request.applied = true
    }
  }

  answer(lost: boolean): void {
    if (!this.request) {
      return
    }
    const { applied, movementId, delta, stock } = this.request
    const kind = applied ? (lost ? "ambiguous" : "accepted") : lost ? "ambiguous" : "not_sent"
    this.position = answerPush(this.position, kind, new Date(this.tick()))
    if (kind === "accepted") {
      this.sent.push({ movementId, delta, currentStock: stock, answered: true })
    }
    this.request = null
  }

  /** The single absolute sync that settles a lost answer; webhooks are in by then. */
  settle(): void {
    if (this.position.state !== "uncertain") {
      return
    }
    this.deliverAll()
    if (this.position.state !== "uncertain") {
      return
    }
    this.position = startSync(this.position, this.medusa)
    this.mipos = this.medusa
    this.position = answerSync(this.position, "accepted", new Date(0)).position
  }

  deliver(index: number, keep: boolean): void {
    const webhook = this.webhooks[index % Math.max(this.webhooks.length, 1)]
    if (!webhook) {
      return
    }
    if (!keep) {
      this.webhooks.splice(this.webhooks.indexOf(webhook), 1)
    }
    const { agreed } = this.position
    if (this.seen.has(webhook.key) || agreed === null) {
      return
    }
    this.seen.add(webhook.key)
    const effect = receiveWebhook(
      { ...this.position, agreed },
      { ...webhook, madeAt: new Date(webhook.madeAt) },
      this.sent,
      "silent",
      new Date(this.tick())
    )
    this.position = effect.position
    if (effect.kind === "movement") {
      this.medusa = decimal.add(this.medusa, effect.delta)
    }
  }

  deliverAll(): void {
    while (this.webhooks.length > 0) {
      this.deliver(0, false)
    }
  }

  comeToRest(): void {
    this.arrive()
    this.answer(false)
    this.deliverAll()
    this.settle()
    for (let round = 0; round < 3; round += 1) {
      this.push()
      this.arrive()
      this.answer(false)
    }
  }
}

const amount = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(3, "0")}`)
  .filter((text) => !decimal.isZero(text))

type Step = (world: World) => void
const step: fc.Arbitrary<Step> = fc.oneof(
  amount.map(
    (delta): Step =>
      (world) =>
        world.editMedusa(delta)
  ),
  amount.map(
    (delta): Step =>
      (world) =>
        world.moveMipos(delta)
  ),
  fc.constant<Step>((world) => world.push()),
  fc.constant<Step>((world) => world.arrive()),
  fc.constant<Step>((world) => world.answer(false)),
  fc.tuple(fc.nat(9), fc.boolean()).map(
    ([index, keep]): Step =>
      (world) =>
        world.deliver(index, keep)
  )
)
const losing: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: step },
  { weight: 1, arbitrary: fc.constant<Step>((world) => world.answer(true)) },
  { weight: 1, arbitrary: fc.constant<Step>((world) => world.settle()) }
)

const RUNS = Number(process.env["MODEL_RUNS"] ?? 3_000)

describe("two sides with the rules of stock between them", () => {
  it("ends equal, and at the sum of what each side moved, however messages travel", () => {
    fc.assert(
      fc.property(amount, fc.array(step, { maxLength: 60 }), (opening, steps) => {
        const world = new World(opening)
        steps.forEach((act) => act(world))
        world.comeToRest()
        const expected = decimal.add(opening, decimal.add(world.movedByMedusa, world.movedByMipos))
        expect(decimal.equal(world.medusa, expected)).toBe(true)
        expect(decimal.equal(world.mipos, expected)).toBe(true)
        expect(decimal.equal(world.position.agreed ?? "", expected)).toBe(true)
        expect(world.position.state).toBe("idle")
      }),
      { numRuns: RUNS }
    )
  })

  it("keeps the sum when answers are lost, as long as webhooks arrive before the settling sync", () => {
    fc.assert(
      fc.property(amount, fc.array(losing, { maxLength: 60 }), (opening, steps) => {
        const world = new World(opening)
        steps.forEach((act) => act(world))
        world.comeToRest()
        const expected = decimal.add(opening, decimal.add(world.movedByMedusa, world.movedByMipos))
        expect(decimal.equal(world.medusa, expected)).toBe(true)
        expect(decimal.equal(world.mipos, expected)).toBe(true)
        expect(world.position.state).toBe("idle")
      }),
      { numRuns: RUNS }
    )
  })

  it("never confirms a drift when nothing but the order of messages was wrong", () => {
    fc.assert(
      fc.property(amount, fc.array(step, { maxLength: 60 }), (opening, steps) => {
        const world = new World(opening)
        steps.forEach((act) => act(world))
        world.comeToRest()
        expect(world.position.drift).toBeNull()
      }),
      { numRuns: RUNS }
    )
  })
})
