import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type {
  Context,
  IEventBusModuleService,
  Logger,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MedusaContextType,
  MedusaError,
  MessageAggregator,
  Modules,
} from "@medusajs/framework/utils"
import { withKeptStatements } from "../../modules/mipos/database/kept-statements"
import { executorOn, type SqlExecutor } from "../../modules/mipos/database/sql"

/**
 * One transaction over Medusa's inventory levels and our own tables: the one file that relies on
 * `baseRepository_` and `inventoryLevelService_`, which the inventory module does not promise to keep.
 * `assertInventoryTransactions` tries them when the store starts to work, so that an incompatible Medusa
 * is noticed before any stock is.
 *
 * The level service is what the module's own methods write with; they look the level up again first,
 * which we have just read and locked, and that is a sixth of what a webhook costs the database.
 */

interface TransactionalRepository {
  transaction<Result>(work: (manager: SqlEntityManager) => Promise<Result>): Promise<Result>
}

/** It takes a BigNumber, exactly (measured on 2.21.2): stock must not pass through a float. */
interface LevelService {
  update(
    levels: Array<{ id: string; stocked_quantity: BigNumber }>,
    context: Context
  ): Promise<unknown>
}

/** A level, and the stocked quantity that it gets: a decimal as text. */
export interface NewStock {
  levelId: string
  stocked: string
}

/** What may be done to inventory within the transaction. */
export interface InventoryTransaction {
  /** For our own tables, and for locking a level's row. */
  executor: SqlExecutor
  /** Sets the stocked quantities of levels through Medusa's service. */
  setStock(levels: readonly NewStock[]): Promise<void>
}

/** The inventory of a store, for work that moves its levels and our own tables together. */
export interface StoreInventory {
  /** Whether each lock that is held takes a connection of the database's pool. */
  readonly locksTakeConnections: boolean
  /** Runs `work` under Medusa's lock of the item: the one that order flows and adjustments take. */
  underLock<Result>(inventoryItemId: string, work: () => Promise<Result>): Promise<Result>
  /**
   * Runs `work` in one database transaction: everything it does is kept, or nothing. Medusa's events of
   * the levels that moved go out once it is committed. The items' locks are the caller's business. `work`
   * is done once more where `withKeptStatements` says so.
   */
  transaction<Result>(work: (transaction: InventoryTransaction) => Promise<Result>): Promise<Result>
}

const repositoryOf = (inventory: object): TransactionalRepository => {
  const repository: unknown = Reflect.get(inventory, "baseRepository_")
  if (!has(repository, "transaction")) {
    throw incompatible()
  }
  return repository
}

const levelServiceOf = (inventory: object): LevelService => {
  const service: unknown = Reflect.get(inventory, "inventoryLevelService_")
  if (!has(service, "update")) {
    throw incompatible()
  }
  return service
}

function has(value: unknown, method: "transaction"): value is TransactionalRepository
function has(value: unknown, method: "update"): value is LevelService
function has(value: unknown, method: string): boolean {
  return (
    typeof value === "object" && value !== null && typeof Reflect.get(value, method) === "function"
  )
}

const incompatible = (): MedusaError =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "medusa-plugin-mipos: this version of Medusa's inventory module has no transactions that the plugin can join. Use the Medusa version that the plugin names as its peer."
  )

/**
 * Marks an event of a level whose agreed stock moved by the same amount in the same transaction: there
 * is nothing that would have to be sent.
 */
export const MOVED_ON_BOTH_SIDES = "mipos_moved_on_both_sides"

/** Medusa's own providers, by the ids that they commonly have; any other is taken to need connections. */
const LOCKS_WITHOUT_CONNECTIONS = /^in-memory$|redis/

/** Finds what the work needs once, so that it may be kept when the request is over. */
export const inventoryOf = (container: MedusaContainer): StoreInventory => {
  const inventory = container.resolve<object>(Modules.INVENTORY)
  const locking = container.resolve(Modules.LOCKING)
  const telling: Telling = {
    eventBus: container.resolve(Modules.EVENT_BUS),
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  }
  return {
    locksTakeConnections: !LOCKS_WITHOUT_CONNECTIONS.test(
      String(Reflect.get(locking, "defaultProviderId"))
    ),
    underLock: (inventoryItemId, work) => locking.execute([inventoryItemId], work),
    transaction: async (work) => {
      const { result, events } = await withKeptStatements(async () => {
        const events = new MessageAggregator()
        const result = await repositoryOf(inventory).transaction((manager) =>
          work({
            executor: executorOf(manager),
            setStock: async (levels) => {
              await levelServiceOf(inventory).update(
                levels.map(({ levelId, stocked }) => ({
                  id: levelId,
                  stocked_quantity: new BigNumber(stocked),
                })),
                {
                  transactionManager: manager,
                  messageAggregator: events,
                  __type: MedusaContextType,
                }
              )
            },
          })
        )
        return { result, events }
      })
      tell(telling, events)
      return result
    },
  }
}

interface Telling {
  eventBus: IEventBusModuleService
  logger: Logger
}

/**
 * The inventory module writes when the transaction ends, and gives its events to the aggregator then;
 * without one they would be lost. Nobody waits for them: they are hints, and the stock has moved.
 */
const tell = ({ eventBus, logger }: Telling, events: MessageAggregator): void => {
  const messages = Object.values(events.getMessages())
    .flat()
    .map((message) => ({
      ...message,
      metadata: { ...message.metadata, [MOVED_ON_BOTH_SIDES]: true },
    }))
  if (messages.length === 0) {
    return
  }
  eventBus.emit(messages, { internal: true }).catch((error: unknown) => {
    logger.warn(
      `mipos: a moved level could not be told of: ${error instanceof Error ? error.message : ""}`
    )
  })
}

/** Tries what webhooks need of the inventory module. @throws MedusaError when it is not there. */
export const assertInventoryTransactions = async (container: MedusaContainer): Promise<void> => {
  const inventory = container.resolve<object>(Modules.INVENTORY)
  levelServiceOf(inventory)
  await repositoryOf(inventory).transaction((manager) =>
    executorOf(manager).execute("SELECT id FROM inventory_level LIMIT 1")
  )
}

/** On the transaction's own connection, where parameters stay parameters, arrays too. */
const executorOf = (manager: SqlEntityManager): SqlExecutor => {
  const transaction = manager.getTransactionContext<Knex.Transaction>()
  if (!transaction) {
    throw incompatible()
  }
  return executorOn(transaction)
}
