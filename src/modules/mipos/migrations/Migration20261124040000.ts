import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "mipos_unit" drop constraint if exists "mipos_unit_external_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_sync_problem" drop constraint if exists "mipos_sync_problem_sync_id_store_link_id_inventory_item_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_supplier" drop constraint if exists "mipos_supplier_vendor_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_supplier" drop constraint if exists "mipos_supplier_external_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_store_link" drop constraint if exists "mipos_store_link_stock_location_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_refused_webhook" drop constraint if exists "mipos_refused_webhook_reason_detail_hour_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_position" drop constraint if exists "mipos_position_inventory_item_id_stock_location_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_position" drop constraint if exists "mipos_position_item_id_store_link_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_item" drop constraint if exists "mipos_item_external_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_item" drop constraint if exists "mipos_item_inventory_item_id_unique";`
    )
    this.addSql(
      `alter table if exists "mipos_access_token" drop constraint if exists "mipos_access_token_connection_id_unique";`
    )
    this.addSql(
      `create table if not exists "mipos_access_token" ("id" text not null, "connection_id" text not null, "token" text null, "expires_at" timestamptz null, "credentials_fingerprint" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_access_token_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_access_token_deleted_at" ON "mipos_access_token" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_access_token_connection_id_unique" ON "mipos_access_token" ("connection_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_connection" ("id" text not null, "client_id" text null, "client_secret" text null, "email" text null, "password" text null, "access_token" text null, "user_id_tps" text null, "inventory_system_id" text null, "pos_id" text null, "time_zone" text not null default 'UTC', "webhook_url" text null, "registered_webhook_url" text null, "webhook_registered_at" timestamptz null, "webhook_tolerance_seconds" integer not null default 900, "webhook_signature_fields" text[] null, "stock_basis" text check ("stock_basis" in ('stocked', 'available')) not null default 'stocked', "external_id_source" text check ("external_id_source" in ('inventory_item_id', 'sku', 'variant_id')) not null default 'inventory_item_id', "on_drift" text check ("on_drift" in ('report', 'use_mipos', 'use_medusa')) not null default 'report', "sync_schedule" text null, "next_sync_at" timestamptz null, "sync_batch_size" integer not null default 500, "default_unit_id" text null, "default_supplier_id" text null, "default_cost" text null, "enabled" boolean not null default false, "catalogue_changed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_connection_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_connection_deleted_at" ON "mipos_connection" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_item" ("id" text not null, "inventory_item_id" text not null, "external_id" text null, "name" text not null, "sku" text null, "purchase_unit_id" text null, "consumption_unit_id" text null, "supplier_id" text null, "cost" text null, "excluded" boolean not null default false, "first_sent_at" timestamptz null, "problems" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_item_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_item_deleted_at" ON "mipos_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_item_inventory_item_id_unique" ON "mipos_item" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_item_external_id_unique" ON "mipos_item" ("external_id") WHERE external_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_movement" ("id" text not null, "position_id" text not null, "inventory_item_id" text not null, "store_link_id" text not null, "external_id" text not null, "direction" text check ("direction" in ('outbound', 'inbound')) not null, "kind" text check ("kind" in ('opening', 'movement', 'echo', 'settlement', 'resolution')) not null, "state" text check ("state" in ('in_flight', 'applied', 'uncertain', 'rejected', 'not_sent', 'settled')) not null, "movement_type" integer not null, "quantity" text not null, "delta" text not null, "current_stock" text null, "agreed_after" text null, "dedupe_key" text null, "occurred_at" timestamptz not null, "settled_at" timestamptz null, "echoed_at" timestamptz null, "echo_of" text null, "sync_id" text null, "request" jsonb null, "response" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_movement_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_movement_deleted_at" ON "mipos_movement" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_movement_position_id_created_at" ON "mipos_movement" ("position_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_movement_store_link_id_created_at" ON "mipos_movement" ("store_link_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_movement_created_at" ON "mipos_movement" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_position" ("id" text not null, "item_id" text not null, "store_link_id" text not null, "inventory_item_id" text not null, "stock_location_id" text not null, "agreed_stock" text null, "agreed_at" timestamptz null, "state" text check ("state" in ('idle', 'in_flight', 'uncertain', 'blocked')) not null default 'idle', "lease_id" text null, "lease_expires_at" timestamptz null, "flight_kind" text check ("flight_kind" in ('push', 'sync')) null, "flight_movement_id" text null, "flight_delta" text null, "flight_stock" text null, "flight_agreed_stock" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "blocked_reason" jsonb null, "drift_suspected_at" timestamptz null, "drifted_at" timestamptz null, "drift_mipos_stock" text null, "drift_agreed_stock" text null, "last_push_at" timestamptz null, "last_webhook_at" timestamptz null, "mipos_stock" text null, "last_movement_at" timestamptz null, "sent_fingerprint" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_position_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_position_deleted_at" ON "mipos_position" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_position_item_id_store_link_id_unique" ON "mipos_position" ("item_id", "store_link_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_position_inventory_item_id_stock_location_id_unique" ON "mipos_position" ("inventory_item_id", "stock_location_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_position_store_link_id_state" ON "mipos_position" ("store_link_id", "state") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_refused_webhook" ("id" text not null, "reason" text not null, "detail" text not null, "hour" timestamptz not null, "count" integer not null default 1, "message" text not null, "last_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_refused_webhook_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_refused_webhook_deleted_at" ON "mipos_refused_webhook" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_refused_webhook_reason_detail_hour_unique" ON "mipos_refused_webhook" ("reason", "detail", "hour") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_store_link" ("id" text not null, "stock_location_id" text not null, "store_id" text not null, "pos_store_id" text not null, "inventory_system_id" text null, "user_id_tps" text null, "enabled" boolean not null default true, "paused_until" timestamptz null, "pause_reason" text null, "consecutive_failures" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_store_link_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_store_link_deleted_at" ON "mipos_store_link" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_store_link_stock_location_id_unique" ON "mipos_store_link" ("stock_location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_supplier" ("id" text not null, "external_id" text not null, "name" text not null, "vendor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_supplier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_supplier_deleted_at" ON "mipos_supplier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_supplier_external_id_unique" ON "mipos_supplier" ("external_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_supplier_vendor_id_unique" ON "mipos_supplier" ("vendor_id") WHERE vendor_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_sync" ("id" text not null, "type" text check ("type" in ('full', 'incremental')) not null, "trigger" text check ("trigger" in ('manual', 'schedule', 'change')) not null, "dry_run" boolean not null default false, "state" text check ("state" in ('pending', 'running', 'paused', 'completed', 'failed', 'cancelled')) not null default 'pending', "store_link_id" text null, "cursor" jsonb null, "lease_id" text null, "lease_expires_at" timestamptz null, "cancel_requested_at" timestamptz null, "items_total" integer not null default 0, "items_sent" integer not null default 0, "items_left_out" integer not null default 0, "requests" integer not null default 0, "message" text null, "started_at" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_sync_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_deleted_at" ON "mipos_sync" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_created_at" ON "mipos_sync" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_sync_problem" ("id" text not null, "sync_id" text not null, "store_link_id" text not null, "inventory_item_id" text not null, "name" text not null, "external_id" text null, "reasons" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_sync_problem_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_sync_problem_deleted_at" ON "mipos_sync_problem" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_sync_problem_sync_id_store_link_id_inventory_item_id_unique" ON "mipos_sync_problem" ("sync_id", "store_link_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "mipos_unit" ("id" text not null, "external_id" text not null, "name" text not null, "short_name" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mipos_unit_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mipos_unit_deleted_at" ON "mipos_unit" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mipos_unit_external_id_unique" ON "mipos_unit" ("external_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mipos_access_token" cascade;`)

    this.addSql(`drop table if exists "mipos_connection" cascade;`)

    this.addSql(`drop table if exists "mipos_item" cascade;`)

    this.addSql(`drop table if exists "mipos_movement" cascade;`)

    this.addSql(`drop table if exists "mipos_position" cascade;`)

    this.addSql(`drop table if exists "mipos_refused_webhook" cascade;`)

    this.addSql(`drop table if exists "mipos_store_link" cascade;`)

    this.addSql(`drop table if exists "mipos_supplier" cascade;`)

    this.addSql(`drop table if exists "mipos_sync" cascade;`)

    this.addSql(`drop table if exists "mipos_sync_problem" cascade;`)

    this.addSql(`drop table if exists "mipos_unit" cascade;`)
  }
}
