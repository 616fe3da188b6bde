import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Up to when mipOS' movements may be in a number of its own that was believed. */
export class Migration20261129030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_position" add column if not exists "believed_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "mipos_position" drop column if exists "believed_at";`)
  }
}
