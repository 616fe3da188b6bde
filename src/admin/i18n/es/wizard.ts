import type { Messages } from "../en"
import type { Translated } from "../translation"

export const wizard: Translated<Messages["wizard"]> = {
  title: "Configurar mipOS",
}
