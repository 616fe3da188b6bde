import { en } from "./en"
import { es } from "./es"

/** Merged into the admin's own texts; read with `useMessages`. Other languages fall back to English. */
export default {
  en: { mipos: en },
  es: { mipos: es },
}
