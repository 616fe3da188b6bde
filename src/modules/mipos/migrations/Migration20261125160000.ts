import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Which positions may agree on a wrong stock, which webhooks came again, whether a webhook moved one while its sync was in flight,
 * and how far mipOS' clock is ahead.
 */
export class Migration20261125160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_position" add column if not exists "doubted_at" timestamptz null, add column if not exists "flight_moved" boolean not null default false, add column if not exists "lost_sync" boolean not null default false;`
    )
    this.addSql(
      `alter table "mipos_store_link" add column if not exists "clock_ahead_ms" integer not null default 0;`
    )
    this.addSql(
      `alter table "mipos_movement" add column if not exists "repeated_at" timestamptz null;`
    )
    // What the status counts with every look: few rows of very many.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_position_doubted" ON "mipos_position" ("store_link_id") WHERE doubted_at IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_position" drop column if exists "doubted_at", drop column if exists "flight_moved", drop column if exists "lost_sync";`
    )
    this.addSql(`alter table if exists "mipos_store_link" drop column if exists "clock_ahead_ms";`)
    this.addSql(`alter table if exists "mipos_movement" drop column if exists "repeated_at";`)
  }
}
