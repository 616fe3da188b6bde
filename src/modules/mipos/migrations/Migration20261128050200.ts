import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the latest dry run found, item by item. */
export class Migration20261128050200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "mipos_sync_preview" ("id" text not null, "sync_id" text not null, "store_link_id" text not null, "inventory_item_id" text not null, "action" text check ("action" in ('send', 'leave_out', 'excluded')) not null, "name" text not null, "sku" text null, "external_id" text null, "purchase_unit" jsonb null, "consumption_unit" jsonb null, "supplier" jsonb null, "cost" text null, "stock" text null, "reasons" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_sync_preview_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_preview_deleted_at" ON "mipos_sync_preview" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_sync_preview_sync_id_store_link_id_inventory_item_id_unique" ON "mipos_sync_preview" ("sync_id", "store_link_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_preview_sync_id_name" ON "mipos_sync_preview" ("sync_id", "name") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_preview_sync_id_action_name" ON "mipos_sync_preview" ("sync_id", "action", "name") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mipos_sync_preview" cascade;`)
  }
}
