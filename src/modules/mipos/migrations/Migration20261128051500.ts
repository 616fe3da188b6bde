import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Imports of the mapping between their preview and their end. No models: nobody but the import itself
 * looks at them, and they are written and read a hundred thousand lines at a time.
 */
export class Migration20261128051500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "mipos_item_import" ("id" text not null, "changes_count" integer null, "errors_count" integer null, "created_at" timestamptz not null default now(), constraint "mipos_item_import_pkey" primary key ("id"));`
    )
    this.addSql(
      `create table if not exists "mipos_item_import_row" ("import_id" text not null, "line" integer not null, "inventory_item_id" text not null, "name" text not null, "sku" text null, "was" jsonb null, "becomes" jsonb null, constraint "mipos_item_import_row_pkey" primary key ("import_id", "line"), constraint "mipos_item_import_row_import_id_fkey" foreign key ("import_id") references "mipos_item_import" ("id") on delete cascade);`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_item_import_row_item" ON "mipos_item_import_row" ("import_id", "inventory_item_id");`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mipos_item_import_row" cascade;`)
    this.addSql(`drop table if exists "mipos_item_import" cascade;`)
  }
}
