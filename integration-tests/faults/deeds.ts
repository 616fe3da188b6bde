import BigNumber from "bignumber.js"
import type { WebhookOutcome } from "../../simulator"
import { addSilently } from "../harness/silent-edit"
import type { BothSides } from "./both-sides"
import type { Chance } from "./chance"
import type { FaultStack } from "./stack"

/** Below this a side only adds: no history is about stock below zero. */
const LITTLE = 20

/** An edit of which nobody knows whether Medusa kept it, because its answer never came. */
interface OpenEdit {
  before: string
  after: string
}

/** What people do at the two sides, each thing written into the rig's record as it is done. */
export class Deeds {
  private readonly openEdits = new Map<string, OpenEdit>()

  constructor(
    private readonly stack: FaultStack,
    private readonly chance: Chance
  ) {}

  /**
   * Moves Medusa's stock of these positions at one moment, and without an event: only a scan finds it.
   * One statement of the database, which is kept or not, whatever happens to the store.
   */
  async moveSilently(positions: readonly BothSides[]): Promise<void> {
    const delta = this.delta(positions)
    const { connected, book } = this.stack
    await addSilently(
      connected,
      positions.map((position) => ({
        inventory_item_id: position.inventoryItemId,
        stock_location_id: position.stockLocationId,
      })),
      delta
    )
    positions.forEach(({ id }) => book.move(id, { side: "medusa", delta }))
  }

  /**
   * Sets Medusa's stock in the admin. Such an edit states an absolute stock without any lock, so a
   * movement of mipOS at that very moment would be overwritten by core itself: these positions are
   * left alone at mipOS meanwhile.
   */
  async edit(position: BothSides): Promise<void> {
    const { connected, book } = this.stack
    if (this.openEdits.has(position.id)) {
      return
    }
    const before = book.stock(position.id)
    const after = new BigNumber(this.chance.between(LITTLE, 400))
      .plus(this.chance.quantity())
      .toFixed()
    this.openEdits.set(position.id, { before, after })
    const answer = await connected.store.admin
      .post(
        `/admin/inventory-items/${position.inventoryItemId}/location-levels/${position.stockLocationId}`,
        { stocked_quantity: Number(after) }
      )
      .catch(() => null)
    if (answer?.status === 200) {
      this.openEdits.delete(position.id)
      this.noteEdit(position.id, before, after)
    }
  }

  /** Sells or receives at mipOS; its webhook is sent until it is taken. */
  async moveAtMipos(position: BothSides): Promise<void> {
    const { connected, post } = this.stack
    const { webhook } = await connected.simulator.changeStock(this.change(position))
    if (!webhook.delivered) {
      post.send(webhook)
    } else if (this.chance.happens(0.2)) {
      // mipOS may not have seen our answer.
      post.send(webhook)
    }
  }

  /** Moves stock at mipOS and returns the webhook, which nobody hears of unless somebody sends it. */
  async moveAtMiposUnheard(position: BothSides): Promise<WebhookOutcome> {
    const { webhook } = await this.stack.connected.simulator.changeStock({
      ...this.change(position),
      deliver: false,
    })
    return webhook
  }

  /**
   * Enters the edits whose answer never came into the record, by what Medusa has now: it may have kept
   * them or not, but nothing else.
   */
  closeEdits(positions: readonly BothSides[]): void {
    for (const { id, level } of positions) {
      const edit = this.openEdits.get(id)
      if (edit && level === edit.after) {
        this.noteEdit(id, edit.before, edit.after)
      }
      this.openEdits.delete(id)
    }
  }

  private noteEdit(positionId: string, before: string, after: string): void {
    const delta = new BigNumber(after).minus(before).toFixed()
    this.stack.book.move(positionId, { side: "medusa", delta })
  }

  private change(position: BothSides): {
    store_id: string
    external_id: string
    movement_type: 1 | 2
    quantity: string
  } {
    const delta = this.delta([position])
    this.stack.book.move(position.id, { side: "mipos", delta })
    return {
      store_id: position.storeId,
      external_id: position.externalId,
      movement_type: delta.startsWith("-") ? 2 : 1,
      quantity: delta.replace("-", ""),
    }
  }

  private delta(positions: readonly BothSides[]): string {
    const quantity = this.chance.quantity()
    const hasEnough = positions.every(({ id }) =>
      new BigNumber(this.stack.book.stock(id)).gt(LITTLE)
    )
    return hasEnough && this.chance.happens(0.5) ? `-${quantity}` : quantity
  }
}
