import type { Messages } from "../en"
import type { Translated } from "../translation"

export const stock: Translated<Messages["stock"]> = {
  title: "Existencias",
}
