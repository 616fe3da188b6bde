import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Whether a person gave an item its external id: then it does not follow the connection's source. */
export class Migration20261128050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_item" add column if not exists "external_id_overridden" boolean not null default false;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_item" drop column if exists "external_id_overridden";`
    )
  }
}
