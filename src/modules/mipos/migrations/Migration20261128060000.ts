import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was last sent of an item, so that a sync finds changes by SQL, and which run has its answer. */
export class Migration20261128060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_position" add column if not exists "sent_source" text null, add column if not exists "answered_sync_id" text null;`
    )
    // Every scan for changed stock asks for the few of very many items that are left out.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_item_excluded" ON "mipos_item" ("id") WHERE excluded;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mipos_item_excluded";`)
    this.addSql(
      `alter table if exists "mipos_position" drop column if exists "sent_source", drop column if exists "answered_sync_id";`
    )
  }
}
