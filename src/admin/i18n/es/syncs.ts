import type { Messages } from "../en"
import type { Translated } from "../translation"

export const syncs: Translated<Messages["syncs"]> = {
  title: "Sincronizaciones",
}
