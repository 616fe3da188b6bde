const { Migration } = require("@medusajs/framework/mikro-orm/migrations")

class Migration20261101000000 extends Migration {
  async up() {
    this.addSql(
      `create table if not exists "vendor" ("id" text not null, "name" text not null, "handle" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "vendor_pkey" primary key ("id"));`
    )
    this.addSql(
      `create unique index if not exists "IDX_vendor_handle_unique" on "vendor" ("handle") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_vendor_deleted_at" on "vendor" ("deleted_at") where deleted_at is null;`
    )
  }

  async down() {
    this.addSql(`drop table if exists "vendor" cascade;`)
  }
}

module.exports = { Migration20261101000000 }
