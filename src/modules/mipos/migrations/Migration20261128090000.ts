import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What nobody asks for: every row has no `deleted_at`, so an index of those that have none is one of all
 * rows, by nothing. It costs each of the many rows that a sync, a push or a webhook writes.
 */
const OF_NO_USE = ["item", "movement", "position", "sync_preview", "sync_problem"].map((table) => ({
  table: `mipos_${table}`,
  name: `IDX_mipos_${table}_deleted_at`,
}))

/** By name, so that `down` takes back exactly what `up` made. */
const INDEXES = {
  // The orders of the lists, so that their first page costs a page.
  IDX_mipos_item_name: `"mipos_item" ("name", "id") WHERE deleted_at IS NULL`,
  IDX_mipos_item_sku: `"mipos_item" ("sku", "id") WHERE deleted_at IS NULL`,
  IDX_mipos_position_last_movement: `"mipos_position" ("last_movement_at" DESC NULLS LAST, "id" DESC) WHERE deleted_at IS NULL`,
  // What people look for among very many: few rows each, so they cost next to nothing.
  IDX_mipos_position_not_at_rest: `"mipos_position" ("store_link_id") WHERE (state <> 'idle' OR drifted_at IS NOT NULL OR blocked_reason IS NOT NULL OR doubted_at IS NOT NULL OR agreed_stock IS NULL) AND deleted_at IS NULL`,
  IDX_mipos_item_problems: `"mipos_item" ("name", "id") WHERE problems IS NOT NULL AND deleted_at IS NULL`,
  IDX_mipos_item_supplier: `"mipos_item" ("supplier_id") WHERE supplier_id IS NOT NULL AND deleted_at IS NULL`,
  IDX_mipos_movement_unapplied: `"mipos_movement" ("unapplied_at") WHERE unapplied_at IS NOT NULL AND deleted_at IS NULL`,
  // The ledger keeps the movements of what was deleted, and they are found by it.
  IDX_mipos_position_ended: `"mipos_position" ("inventory_item_id") WHERE deleted_at IS NOT NULL`,
  IDX_mipos_item_ended: `"mipos_item" ("external_id") WHERE deleted_at IS NOT NULL`,
} as const

/**
 * Not every database has the extension, and not every role may create it: then the search reads the items,
 * which takes a tenth of a second for a hundred thousand. It may live in any schema.
 */
const SEARCH = `DO $search$
DECLARE place text;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN OTHERS THEN NULL;
  END;
  SELECT nspname INTO place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
    WHERE extname = 'pg_trgm';
  IF place IS NOT NULL THEN
    EXECUTE format('CREATE INDEX IF NOT EXISTS "IDX_mipos_item_text" ON "mipos_item" USING gin ((%s) %I.gin_trgm_ops)',
      $text$name || chr(10) || coalesce(sku, '') || chr(10) || coalesce(external_id, '')$text$, place);
  END IF;
END $search$;`

/**
 * Lists of a hundred thousand positions and a million movements. No models: none of these says anything
 * that a model could, and `unapplied_at` is nothing that anybody writes.
 */
export class Migration20261128090000 extends Migration {
  override async up(): Promise<void> {
    for (const { name } of OF_NO_USE) {
      this.addSql(`DROP INDEX IF EXISTS "${name}";`)
    }
    // A column and not an index by state: when a push is answered, its row's state changes, and that of
    // nearly all of them must not cost an entry in each of the ledger's indexes.
    this.addSql(
      `alter table "mipos_movement" add column if not exists "unapplied_at" timestamptz generated always as (case when state in ('rejected', 'not_sent', 'uncertain', 'settled') then created_at end) stored;`
    )
    // How far an import has got, for whoever looks at it page by page.
    this.addSql(
      `alter table "mipos_item_import" add column if not exists "rows_count" integer null, add column if not exists "unchanged_count" integer null;`
    )
    this.addSql(
      `create table if not exists "mipos_item_import_error" ("import_id" text not null, "place" bigint generated always as identity, "line" integer not null, "field" text null, "code" text not null, "params" jsonb not null, "message" text not null, constraint "mipos_item_import_error_pkey" primary key ("import_id", "place"), constraint "mipos_item_import_error_import_id_fkey" foreign key ("import_id") references "mipos_item_import" ("id") on delete cascade);`
    )
    for (const [name, definition] of Object.entries(INDEXES)) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "${name}" ON ${definition};`)
    }
    this.addSql(SEARCH)
  }

  override async down(): Promise<void> {
    // The extension stays: another part of the store may use it by now.
    for (const name of ["IDX_mipos_item_text", ...Object.keys(INDEXES)]) {
      this.addSql(`DROP INDEX IF EXISTS "${name}";`)
    }
    this.addSql(`drop table if exists "mipos_item_import_error" cascade;`)
    this.addSql(
      `alter table if exists "mipos_item_import" drop column if exists "rows_count", drop column if exists "unchanged_count";`
    )
    this.addSql(`alter table if exists "mipos_movement" drop column if exists "unapplied_at";`)
    for (const { table, name } of OF_NO_USE) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "${name}" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`
      )
    }
  }
}
