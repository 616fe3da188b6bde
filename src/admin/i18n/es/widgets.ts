import type { Messages } from "../en"
import type { Translated } from "../translation"

export const widgets: Translated<Messages["widgets"]> = {
  title: "mipOS",
}
