import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Rules of what crosses, and by whom an item is left out. */
export class Migration20261128050100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "mipos_inclusion_rule" ("id" text not null, "kind" text check ("kind" in ('sales_channel', 'collection', 'category')) not null, "reference_id" text not null, "effect" text check ("effect" in ('include', 'exclude')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_inclusion_rule_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_inclusion_rule_deleted_at" ON "mipos_inclusion_rule" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_inclusion_rule_kind_reference_id_unique" ON "mipos_inclusion_rule" ("kind", "reference_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `alter table "mipos_item" add column if not exists "excluded_by" text null, add column if not exists "always_included" boolean not null default false;`
    )
    // What every run looks for once there are no rules any more: few rows of very many, and mostly none.
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_item_excluded_by" ON "mipos_item" ("excluded_by") WHERE excluded AND deleted_at IS NULL;`
    )
    // Until now only people excluded.
    this.addSql(`update "mipos_item" set "excluded_by" = 'person' where "excluded";`)
    // An item that is left out by nobody would come back with the next look at the rules.
    this.addSql(
      `alter table "mipos_item" add constraint "mipos_item_excluded_by_check" check ("excluded" = ("excluded_by" is not null) and not ("excluded" and "always_included"));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_item" drop constraint if exists "mipos_item_excluded_by_check", drop column if exists "excluded_by", drop column if exists "always_included";`
    )
    this.addSql(`drop table if exists "mipos_inclusion_rule" cascade;`)
  }
}
