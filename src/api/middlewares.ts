import {
  defineMiddlewares,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { PreviewExternalIdSource, SaveConnection } from "./admin/mipos/connection/validators"
import { InclusionRuleFields } from "./admin/mipos/inclusion-rules/validators"
import { ListItems, ReadItemImport, SaveItem, SaveItems } from "./admin/mipos/items/validators"
import {
  ListInclusionRules,
  ListStoreLinks,
  ListSuppliers,
  ListSyncs,
  ListUnits,
} from "./admin/mipos/list-query"
import { CountMovements, ExportMovements, ListMovements } from "./admin/mipos/movements/validators"
import { ActOnPositions, ListPositions, ResolvePosition } from "./admin/mipos/positions/validators"
import { SetProductSupplier } from "./admin/mipos/products/validators"
import { CreateStoreLink, UpdateStoreLink } from "./admin/mipos/store-links/validators"
import { CreateSupplier, UpdateSupplier } from "./admin/mipos/suppliers/validators"
import { ListSyncItems, ListSyncProblems, StartSync } from "./admin/mipos/syncs/validators"
import { CreateUnit, UpdateUnit } from "./admin/mipos/units/validators"
import { answerNotPost } from "./hooks/mipos/stock-update/answer-not-post"
import { answerWhileStopping } from "./hooks/mipos/stock-update/answer-while-stopping"
import { readRawBody } from "./hooks/mipos/stock-update/read-raw-body"

const list = { isList: true, defaults: ["id"] }

export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/mipos/stock-update",
      methods: ["POST"],
      bodyParser: false,
      middlewares: [answerWhileStopping, readRawBody],
    },
    {
      matcher: "/hooks/mipos/stock-update",
      methods: ["GET", "HEAD", "PUT", "PATCH", "DELETE"],
      bodyParser: false,
      middlewares: [answerNotPost],
    },
    {
      matcher: "/admin/mipos/connection",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SaveConnection)],
    },
    {
      matcher: "/admin/mipos/connection/external-id-source",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(PreviewExternalIdSource, {})],
    },
    {
      matcher: "/admin/mipos/store-links",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListStoreLinks, list)],
    },
    {
      matcher: "/admin/mipos/store-links",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(CreateStoreLink)],
    },
    {
      matcher: "/admin/mipos/store-links/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(UpdateStoreLink)],
    },
    {
      matcher: "/admin/mipos/units",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListUnits, list)],
    },
    {
      matcher: "/admin/mipos/units",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(CreateUnit)],
    },
    {
      matcher: "/admin/mipos/units/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(UpdateUnit)],
    },
    {
      matcher: "/admin/mipos/suppliers",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListSuppliers, list)],
    },
    {
      matcher: "/admin/mipos/suppliers",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(CreateSupplier)],
    },
    {
      matcher: "/admin/mipos/suppliers/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(UpdateSupplier)],
    },
    {
      matcher: "/admin/mipos/items",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListItems, list)],
    },
    {
      // The file is read as it comes.
      matcher: "/admin/mipos/items/import",
      methods: ["POST"],
      bodyParser: false,
    },
    {
      matcher: "/admin/mipos/items/import/:id",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ReadItemImport, { isList: true })],
    },
    {
      matcher: "/admin/mipos/items/batch",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SaveItems)],
    },
    {
      matcher: "/admin/mipos/items/:inventory_item_id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SaveItem)],
    },
    {
      matcher: "/admin/mipos/inclusion-rules",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListInclusionRules, list)],
    },
    {
      matcher: "/admin/mipos/inclusion-rules",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(InclusionRuleFields)],
    },
    {
      matcher: "/admin/mipos/inclusion-rules/preview",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(InclusionRuleFields, {})],
    },
    {
      matcher: "/admin/mipos/positions",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListPositions, { isList: true })],
    },
    {
      matcher: "/admin/mipos/positions/batch",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ActOnPositions)],
    },
    {
      matcher: "/admin/mipos/positions/:id/resolve",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ResolvePosition)],
    },
    {
      matcher: "/admin/mipos/products/:id/supplier",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SetProductSupplier)],
    },
    {
      matcher: "/admin/mipos/movements",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListMovements, list)],
    },
    {
      matcher: "/admin/mipos/movements/export",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ExportMovements, {})],
    },
    {
      matcher: "/admin/mipos/movement-counts",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(CountMovements, {})],
    },
    {
      matcher: "/admin/mipos/syncs",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListSyncs, list)],
    },
    {
      matcher: "/admin/mipos/syncs",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(StartSync)],
    },
    {
      matcher: "/admin/mipos/syncs/:id/items",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListSyncItems, { isList: true })],
    },
    {
      matcher: "/admin/mipos/syncs/:id/problems",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListSyncProblems, { isList: true })],
    },
  ],
})
