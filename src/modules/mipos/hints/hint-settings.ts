import type { HintCode } from "./hint-texts"

const PAGE = "/settings/mipos"
const CONNECTION = `${PAGE}/connection`
const DEFAULTS = `${PAGE}/defaults`
/** Whose part after the colon is filled in where it is known. */
const STORE_LINK = `${PAGE}/store-links/:store_link_id`
const ITEM = "/inventory/:inventory_item_id"

/** Where in the admin each hint is acted upon; null where nothing in this store helps. */
const SETTINGS: Record<HintCode, string | null> = {
  client_id_unknown: CONNECTION,
  client_secret_wrong: CONNECTION,
  credentials_wrong: CONNECTION,
  credentials_incomplete: CONNECTION,
  credentials_refused: CONNECTION,
  token_refused: CONNECTION,
  connection_incomplete: CONNECTION,
  store_not_available: STORE_LINK,
  user_without_role: CONNECTION,
  user_not_owner: CONNECTION,
  not_integrated: STORE_LINK,
  item_unknown: PAGE,
  webhook_type_unavailable: null,
  inventory_system_not_listening: null,
  webhook_type_refused: `${PAGE}#webhook`,
  webhook_url_refused: `${PAGE}/webhook`,
  user_id_missing: CONNECTION,
  inventory_system_id_missing: CONNECTION,
  no_name: ITEM,
  no_external_id: ITEM,
  external_id_taken: ITEM,
  no_unit: DEFAULTS,
  unknown_unit: `${PAGE}#units`,
  ambiguous_unit: `${PAGE}#units`,
  no_supplier: DEFAULTS,
  no_cost: DEFAULTS,
  invalid_cost: ITEM,
  invalid_stock: ITEM,
  unfit_text: ITEM,
  excluded: null,
  unit_incomplete: `${PAGE}#units`,
  supplier_incomplete: `${PAGE}#suppliers`,
  unit_not_sent: `${PAGE}#units`,
  supplier_not_sent: `${PAGE}#suppliers`,
  unexpected_form: null,
  drifted: PAGE,
  busy: null,
  rate_limited: CONNECTION,
  unreachable: null,
  answers_with_errors: null,
  no_answer: CONNECTION,
  link_refused: STORE_LINK,
}

/** What the words were said about, so that a hint can lead right there. */
export interface HintSubject {
  inventoryItemId?: string
  storeLinkId?: string
}

/** The admin's route where a hint is acted upon: the very item or link if it is known, else their list. */
export const settingOf = (code: HintCode, about: HintSubject): string | null => {
  const setting = SETTINGS[code]
  switch (setting) {
    case ITEM:
      return about.inventoryItemId === undefined
        ? "/inventory"
        : `/inventory/${encodeURIComponent(about.inventoryItemId)}`
    case STORE_LINK:
      return about.storeLinkId === undefined
        ? `${PAGE}#store-links`
        : `${PAGE}/store-links/${encodeURIComponent(about.storeLinkId)}`
    default:
      return setting
  }
}
