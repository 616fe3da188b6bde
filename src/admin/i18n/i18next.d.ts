import "i18next"
import type { Messages } from "./en"

// Makes `t("…")` refuse keys and variables that the English texts do not have.
declare module "i18next" {
  interface CustomTypeOptions {
    resources: { mipos: Messages }
  }
}
