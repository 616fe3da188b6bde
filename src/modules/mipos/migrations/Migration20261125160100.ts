import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Why and since when a link is paused, whether that was told, and which processes are at work. */
export class Migration20261125160100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "mipos_store_link" add column if not exists "pause_cause" text null, add column if not exists "failing_since" timestamptz null, add column if not exists "stop_notified_at" timestamptz null;`
    )
    this.addSql(
      `create table if not exists "mipos_process" ("id" text not null, "host" text not null, "pid" integer not null, "mode" text not null, "locking" text null, "started_at" timestamptz not null, "seen_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_process_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_process_deleted_at" ON "mipos_process" ("deleted_at") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mipos_process" cascade;`)
    this.addSql(
      `alter table if exists "mipos_store_link" drop column if exists "pause_cause", drop column if exists "failing_since", drop column if exists "stop_notified_at";`
    )
  }
}
