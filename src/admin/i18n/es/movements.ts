import type { Messages } from "../en"
import type { Translated } from "../translation"

export const movements: Translated<Messages["movements"]> = {
  title: "Movimientos",
}
