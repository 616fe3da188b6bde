import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whether mipOS knows an item is what its positions say. An item's row is not written again for that when
 * mipOS has accepted it, so its table needs no room for it.
 */
export class Migration20261128180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "mipos_item" drop column if exists "first_sent_at";`)
    this.addSql(`alter table if exists "mipos_item" reset (fillfactor);`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_item" add column if not exists "first_sent_at" timestamptz null;`
    )
    this.addSql(
      `update "mipos_item" set "first_sent_at" = told.at from (select item_id, min(agreed_at) as at from "mipos_position" where agreed_stock is not null group by item_id) as told where told.item_id = "mipos_item".id;`
    )
    this.addSql(`alter table if exists "mipos_item" set (fillfactor = 60);`)
  }
}
