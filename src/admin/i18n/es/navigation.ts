import type { Messages } from "../en"
import type { Translated } from "../translation"

export const navigation: Translated<Messages["navigation"]> = {
  overview: "mipOS",
  stock: "Existencias",
  movements: "Movimientos",
  syncs: "Sincronizaciones",
  mapping: "Correspondencias",
}
