import { findHint } from "../../modules/mipos/hints/hint-of-words"
import type { HintResponse } from "../../types/admin-api"
import { en } from "../i18n/en"

type HintCode = keyof typeof en.hints

const isKnown = (code: string): code is HintCode => Object.hasOwn(en.hints, code)

/** The code of a hint that has texts here; undefined for one that is new, which is shown in the API's words. */
export const hintCode = ({ code }: HintResponse): HintCode | undefined =>
  isKnown(code) ? code : undefined

/**
 * The advice that belongs to words of mipOS in an error of the API, of which the SDK keeps only the
 * sentence; null when nobody knows them.
 */
export const hintOfWords = (sentence: string): HintResponse | null => findHint([sentence])

const PAGE = "/settings/mipos"

/** What stands at each place that a hint may lead to, by how its route begins. */
const PLACES = [
  ["/inventory", "item"],
  [`${PAGE}/connection`, "connection"],
  [`${PAGE}/defaults`, "defaults"],
  [`${PAGE}/store-links`, "storeLink"],
  [`${PAGE}#store-links`, "storeLinks"],
  [`${PAGE}#units`, "units"],
  [`${PAGE}#suppliers`, "suppliers"],
  [`${PAGE}/webhook`, "webhook"],
  [`${PAGE}#webhook`, "webhook"],
] as const

type Place = (typeof PLACES)[number][1] | "page"

export const hintPlace = (setting: string): Place =>
  PLACES.find(([beginning]) => setting.startsWith(beginning))?.[1] ?? "page"
