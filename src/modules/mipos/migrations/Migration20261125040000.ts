import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When a position was last synced, and whether a sync may have overwritten a movement at mipOS. */
export class Migration20261125040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_position" add column if not exists "last_sync_at" timestamptz null, add column if not exists "restate" boolean not null default false;`
    )
    // What the ticks look for: few rows of very many.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_position_restate" ON "mipos_position" ("id") WHERE restate AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_position" drop column if exists "last_sync_at", drop column if exists "restate";`
    )
  }
}
