import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * An item's row is written once more soon after it was made, when mipOS has accepted the item. With room
 * left on its page, that costs no entry in any of the table's indexes, of which the search's is a dear one.
 */
export class Migration20261128150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "mipos_item" set (fillfactor = 60);`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "mipos_item" reset (fillfactor);`)
  }
}
