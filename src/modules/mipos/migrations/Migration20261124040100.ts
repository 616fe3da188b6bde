import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Columns that hold decimals: `numeric` in the database, so that SQL can compute with them. */
const DECIMALS = {
  mipos_connection: ["default_cost"],
  mipos_item: ["cost"],
  mipos_position: [
    "agreed_stock",
    "flight_delta",
    "flight_stock",
    "flight_agreed_stock",
    "drift_mipos_stock",
    "drift_agreed_stock",
    "mipos_stock",
  ],
  mipos_movement: ["quantity", "delta", "current_stock", "agreed_after"],
}

/** By name, so that `down` takes back exactly what `up` made. */
const INDEXES = {
  IDX_mipos_connection_only_one: `UNIQUE INDEX %s ON "mipos_connection" ((true)) WHERE deleted_at IS NULL`,
  IDX_mipos_sync_one_active: `UNIQUE INDEX %s ON "mipos_sync" ((true)) WHERE state IN ('pending', 'running', 'paused') AND deleted_at IS NULL`,
  IDX_mipos_store_link_store_unique: `UNIQUE INDEX %s ON "mipos_store_link" ("store_id", coalesce("inventory_system_id", '')) WHERE deleted_at IS NULL`,
  IDX_mipos_store_link_pos_store_unique: `UNIQUE INDEX %s ON "mipos_store_link" ("pos_store_id", coalesce("inventory_system_id", '')) WHERE deleted_at IS NULL`,
  IDX_mipos_movement_dedupe_key_unique: `UNIQUE INDEX %s ON "mipos_movement" ("dedupe_key") WHERE dedupe_key IS NOT NULL`,
  // What the ticks look for: few rows of very many.
  IDX_mipos_position_unsettled: `INDEX %s ON "mipos_position" ("state") WHERE state IN ('in_flight', 'uncertain') AND deleted_at IS NULL`,
  IDX_mipos_position_drift: `INDEX %s ON "mipos_position" ("drift_suspected_at") WHERE drift_suspected_at IS NOT NULL AND deleted_at IS NULL`,
}

const CHECKS = {
  mipos_movement: {
    mipos_movement_quantity_check: "quantity >= 0 and abs(delta) in (quantity, 0)",
    mipos_movement_type_check: "movement_type in (1, 2)",
  },
  mipos_position: {
    mipos_position_lease_check:
      "(state = 'in_flight') = (lease_id is not null and lease_expires_at is not null and flight_kind is not null)",
  },
}

/**
 * The rules that the database carries and that a model cannot say: exact decimals, one connection,
 * one active sync, one store per link, one effect per webhook, and states that fit together.
 */
export class Migration20261124040100 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of Object.entries(DECIMALS)) {
      for (const column of columns) {
        this.addSql(
          `alter table "${table}" alter column "${column}" type numeric using "${column}"::numeric;`
        )
      }
    }
    for (const [name, definition] of Object.entries(INDEXES)) {
      this.addSql(`CREATE ${definition.replace("%s", `IF NOT EXISTS "${name}"`)};`)
    }
    for (const [table, checks] of Object.entries(CHECKS)) {
      for (const [name, condition] of Object.entries(checks)) {
        this.addSql(`alter table "${table}" add constraint "${name}" check (${condition});`)
      }
    }
  }

  override async down(): Promise<void> {
    for (const [table, checks] of Object.entries(CHECKS)) {
      for (const name of Object.keys(checks)) {
        this.addSql(`alter table if exists "${table}" drop constraint if exists "${name}";`)
      }
    }
    for (const name of Object.keys(INDEXES)) {
      this.addSql(`DROP INDEX IF EXISTS "${name}";`)
    }
    for (const [table, columns] of Object.entries(DECIMALS)) {
      for (const column of columns) {
        this.addSql(
          `alter table if exists "${table}" alter column "${column}" type text using "${column}"::text;`
        )
      }
    }
  }
}
