import type { Messages } from "../en"
import type { Translated } from "../translation"

export const mapping: Translated<Messages["mapping"]> = {
  title: "Correspondencias",
}
