import type { Messages } from "../en"
import type { Translated } from "../translation"

export const overview: Translated<Messages["overview"]> = {
  title: "Resumen",
}
