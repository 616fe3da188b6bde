import { advance, clockAhead, decimal, intentsOf } from ".."
import type { Advance, EchoHabit, Observation, Position, PushAnswer, SentMovement } from ".."
import { agreedAt } from "./positions"

/**
 * A model of everything around the state machine: two sides whose stock moves at random, workers that
 * lease and die, requests and webhooks that travel, are late, repeated, disordered or lost, and clocks
 * that differ. It keeps what each side really moved, which nobody else knows.
 */
export interface WorldOptions {
  opening: string
  /** Whether mipOS sends our pushes back, and what we know of that. */
  echoes: boolean
  habit: EchoHabit
  /** How far mipOS' clock is from ours, in milliseconds; ahead is positive. Known if the habit is. */
  skewMs: number
  /** Whether a sync has just stated the stock. */
  justSynced: boolean
}

interface Webhook {
  /** All that it says, which is what a repeated one is known by. */
  key: string
  delta: string
  currentStock: string
  madeAt: Date
  /** A sync has overwritten the movement at mipOS before its webhook was here. */
  overwritten: boolean
}

interface Request {
  leaseId: string
  kind: "push" | "sync"
  movementId: string
  delta: string
  stock: string
  arrived: boolean
}

type Sent = SentMovement & { end: "in_flight" | "applied" | "uncertain" | "other"; echoed: boolean }

/** Four requests' time, as `leaseDurationMs` gives it. */
export const LEASE_MS = 50_000

export class World {
  medusa: string
  mipos: string
  expected: string
  position: Position
  now = Date.parse("2026-11-24T12:00:00Z")
  webhooks: Webhook[] = []
  requests: Request[] = []
  /** Requests that nobody waits for any more and that may yet arrive. */
  strays: Request[] = []
  /** What happened that mipOS gives nobody the means to put right. */
  readonly happened = {
    lostAnswers: 0,
    lateArrivals: 0,
    overwritten: 0,
    lostWebhooks: 0,
    lookAlikes: 0,
    repeats: 0,
    twins: 0,
    /** Pushes that never got there, and for whose echo something was taken. */
    falseEchoes: 0,
  }
  private lostMovements = 0
  private serial = 0
  private clockAheadMs: number
  private readonly seen = new Set<string>()
  private readonly made = new Set<string>()
  private sent: Sent[] = []
  private stated: Array<{
    key: string
    madeAt: number
    delta: string
    currentStock: string
    repeated: boolean
  }> = []

  constructor(readonly options: WorldOptions) {
    this.medusa = options.opening
    this.mipos = options.opening
    this.expected = options.opening
    // A prompt webhook has told it before, as it has told the habit.
    this.clockAheadMs = options.habit === "unknown" ? 0 : Math.max(0, options.skewMs - 800)
    this.position = agreedAt(options.opening, {
      lastSyncAt: options.justSynced ? new Date(this.now) : null,
    })
  }

  pass(ms: number): void {
    this.now += ms
  }

  editMedusa(delta: string): void {
    this.medusa = decimal.add(this.medusa, delta)
    this.expected = decimal.add(this.expected, delta)
  }

  moveMipos(delta: string): void {
    this.expected = decimal.add(this.expected, delta)
    this.moveAtMipos(delta, true)
  }

  wantPush(): void {
    const movementId = `movement ${this.next()}`
    const leaseId = `lease ${this.serial}`
    const done = this.advance({
      kind: "push_wanted",
      level: this.medusa,
      movementId,
      lease: { id: leaseId, expiresAt: new Date(this.now + LEASE_MS) },
    })
    for (const { delta, currentStock } of intentsOf(done, "push")) {
      this.requests.push({
        leaseId,
        kind: "push",
        movementId,
        delta,
        stock: currentStock,
        arrived: false,
      })
      this.sent.push({
        movementId,
        delta,
        currentStock,
        answered: false,
        end: "in_flight",
        echoed: false,
      })
    }
  }

  /**
   * A routine sync, or one that settles what is uncertain or to be stated again; it overwrites a drift
   * where somebody believes Medusa.
   */
  wantSync(onlyToSettle: boolean, mayOverwriteDrift = false): void {
    if (this.position.state === "in_flight" || this.position.state === "blocked") {
      return
    }
    if (onlyToSettle && this.position.state !== "uncertain" && !this.position.restate) {
      return
    }
    const leaseId = `lease ${this.next()}`
    const done = this.advance({
      kind: "sync_wanted",
      level: this.medusa,
      mayOverwriteDrift,
      lease: { id: leaseId, expiresAt: new Date(this.now + LEASE_MS) },
    })
    for (const { stock } of intentsOf(done, "state_stock")) {
      this.requests.push({
        leaseId,
        kind: "sync",
        movementId: "",
        delta: "0",
        stock,
        arrived: false,
      })
    }
  }

  arrive(): void {
    const request = this.requests[0]
    if (request && !request.arrived) {
      request.arrived = true
      this.apply(request)
    }
  }

  answer(how: "answered" | "lost" | "rejected"): void {
    const request = this.requests.shift()
    if (!request) {
      return
    }
    if (how === "rejected" && !request.arrived) {
      this.end(request, "rejected")
    } else if (how === "lost") {
      this.happened.lostAnswers += 1
      this.end(request, "ambiguous")
    } else {
      this.end(request, request.arrived ? "accepted" : "not_sent")
    }
  }

  /** As `answer("lost")`, and the request itself is still on its way. */
  timeOut(): void {
    const [request] = this.requests
    if (request && !request.arrived) {
      this.strays.push(request)
    }
    this.answer("lost")
  }

  /** The worker dies; what it sent is there or not. */
  crash(isStray: boolean): void {
    const request = this.requests.shift()
    if (request) {
      this.happened.lostAnswers += 1
      if (isStray && !request.arrived) {
        this.strays.push(request)
      }
    }
  }

  /** A worker that lost its lease comes back with an answer: nothing of it may be kept. */
  answerOfALostLease(answer: PushAnswer): void {
    const before = this.position
    const at = new Date(this.now)
    const kind = this.next() % 2 === 0 ? "push_answered" : "sync_answered"
    const done = this.advance(
      kind === "push_answered"
        ? { kind, leaseId: "a lease of before", answer, echoed: false, at }
        : { kind, leaseId: "a lease of before", answer, at }
    )
    if (done.position !== before || intentsOf(done, "lease_lost").length !== 1) {
      throw new Error("A lost lease changed the position.")
    }
  }

  arriveLate(): void {
    const request = this.strays.shift()
    if (request) {
      this.happened.lateArrivals += 1
      this.apply(request)
    }
  }

  look(): void {
    const { state } = this.position
    this.advance({ kind: "lease_looked_at", at: new Date(this.now) })
    this.happened.lostAnswers += state === this.position.state ? 0 : 1
    this.advance({ kind: "time_passed", at: new Date(this.now) })
  }

  /** A person, or the setting, resolves a drift by what mipOS says. */
  believeMipos(): void {
    const done = this.advance({ kind: "mipos_believed" })
    for (const { delta } of intentsOf(done, "move_stock")) {
      this.medusa = decimal.add(this.medusa, delta)
    }
  }

  release(): void {
    this.advance({ kind: "released" })
  }

  deliver(index: number, keep: boolean): void {
    const webhook = this.webhooks[index % Math.max(this.webhooks.length, 1)]
    if (!webhook) {
      return
    }
    if (!keep) {
      this.webhooks.splice(this.webhooks.indexOf(webhook), 1)
    }
    if (!this.seen.has(webhook.key)) {
      this.seen.add(webhook.key)
      this.receive(webhook)
    } else {
      this.receiveAgain(webhook)
    }
  }

  /** mipOS never repeats it: the movement is known to nobody here. */
  loseWebhook(index: number): void {
    const webhook = this.webhooks[index % Math.max(this.webhooks.length, 1)]
    if (webhook) {
      this.webhooks.splice(this.webhooks.indexOf(webhook), 1)
      if (!this.seen.has(webhook.key)) {
        this.happened.lostWebhooks += 1
        this.happened.overwritten += webhook.overwritten ? 1 : 0
        this.lostMovements += 1
      }
    }
  }

  /** The network is well again, and everybody does what they do with every tick. */
  comeToRest(): void {
    for (let round = 0; round < 12; round += 1) {
      while (this.webhooks.length > 0) {
        this.deliver(0, false)
      }
      this.arrive()
      this.answer("answered")
      this.pass(LEASE_MS + 10_000)
      this.look()
      this.release()
      this.wantSync(true)
      this.arrive()
      this.answer("answered")
      this.wantPush()
    }
  }

  get isExact(): boolean {
    const { agreed } = this.position
    return [this.medusa, this.mipos, agreed ?? "NaN"].every((stock) =>
      decimal.equal(stock, this.expected)
    )
  }

  /** Whether a person who looks at the position sees that something may be wrong. */
  get isFlagged(): boolean {
    const { doubtedAt, drift, state } = this.position
    return doubtedAt !== null || drift !== null || state === "uncertain" || state === "blocked"
  }

  private apply(request: Request): void {
    if (request.kind === "sync") {
      if (this.lostMovements > 0) {
        this.happened.overwritten += 1
        this.lostMovements = 0
      }
      this.mipos = request.stock
      this.webhooks = this.webhooks.map((webhook) => ({ ...webhook, overwritten: true }))
    } else {
      this.moveAtMipos(request.delta, this.options.echoes)
    }
  }

  private moveAtMipos(delta: string, tells: boolean): void {
    this.mipos = decimal.add(this.mipos, delta)
    if (tells) {
      const seconds = Math.floor((this.now + this.options.skewMs) / 1_000)
      const key = `${delta} ${this.mipos} ${seconds}`
      this.happened.twins += this.made.has(key) ? 1 : 0
      this.made.add(key)
      this.webhooks.push({
        key,
        delta,
        currentStock: this.mipos,
        madeAt: new Date(seconds * 1_000),
        overwritten: false,
      })
    }
  }

  private receive(webhook: Webhook): void {
    const at = new Date(this.now)
    this.clockAheadMs = clockAhead(this.clockAheadMs, webhook.madeAt, at)
    this.happened.lookAlikes += this.sent.some(
      ({ delta, currentStock }) =>
        decimal.equal(delta, webhook.delta) && decimal.equal(currentStock, webhook.currentStock)
    )
      ? 1
      : 0
    const newest = Math.max(...this.stated.map(({ madeAt }) => madeAt))
    const done = this.advance({
      kind: "webhook_came",
      webhook: {
        delta: webhook.delta,
        currentStock: webhook.currentStock,
        madeAt: webhook.madeAt,
        clockAheadMs: this.clockAheadMs,
        newestSecond: this.stated.filter(({ madeAt }) => madeAt === newest),
        sameSecond: this.stated.filter(({ madeAt }) => madeAt === webhook.madeAt.getTime()),
      },
      sentLately: this.sent.filter(({ end, echoed }) => !echoed && end !== "other"),
      habit: this.options.habit,
      at,
    })
    const moves = intentsOf(done, "move_stock")
    for (const { delta } of moves) {
      this.medusa = decimal.add(this.medusa, delta)
    }
    this.stated.push({ ...webhook, madeAt: webhook.madeAt.getTime(), repeated: false })
  }

  private receiveAgain(webhook: Webhook): void {
    this.happened.repeats += 1
    const madeAt = webhook.madeAt.getTime()
    const sameSecond = this.stated.filter(
      (other) => other.madeAt === madeAt && other.key !== webhook.key
    )
    this.stated = this.stated.map((other) =>
      other.key === webhook.key ? { ...other, repeated: true } : other
    )
    this.advance({
      kind: "repeat_came",
      webhook: { ...webhook, clockAheadMs: this.clockAheadMs },
      sameSecond,
      at: new Date(this.now),
    })
  }

  private end(request: Request, answer: PushAnswer): void {
    const at = new Date(this.now)
    const { leaseId } = request
    const echoed = this.sent.some((sent) => sent.movementId === request.movementId && sent.echoed)
    this.happened.falseEchoes += echoed && (answer === "rejected" || answer === "not_sent") ? 1 : 0
    this.advance(
      request.kind === "push"
        ? { kind: "push_answered", leaseId, answer, echoed, at }
        : { kind: "sync_answered", leaseId, answer, at }
    )
  }

  private advance(observation: Observation): Advance {
    const done = advance(this.position, observation)
    this.position = done.position
    for (const { movementId, end } of intentsOf(done, "end_movement")) {
      this.update(movementId, {
        end: end === "applied" || end === "uncertain" ? end : "other",
        answered: end === "applied",
      })
    }
    for (const { movementId } of intentsOf(done, "mark_echoed")) {
      this.update(movementId, { echoed: true })
    }
    return done
  }

  private update(movementId: string, change: Partial<Sent>): void {
    this.sent = this.sent.map((sent) =>
      sent.movementId === movementId ? { ...sent, ...change } : sent
    )
  }

  private next(): number {
    this.serial += 1
    return this.serial
  }
}
