import type { Messages } from "../en"
import type { Translated } from "../translation"

export const widgets: Translated<Messages["widgets"]> = {
  title: "mipOS",
  error: "En este momento no se pudo cargar lo que indica mipOS.",
  stock: "{{medusa}} en existencia",
  stocks: "{{medusa}} aquí, {{agreed}} acordados",
  drifted: "{{medusa}} aquí, mipOS indica {{mipos}}",
  externalId: "ID en mipOS",
  all_one: "Ver {{count, number}} lugar",
  all_many: "Ver los {{count, number}} lugares",
  all_other: "Ver los {{count, number}} lugares",
  push: "Enviar ahora la existencia de {{place}}",
  notInStep: "Esto no se mantiene al día con mipOS.",
  why: "Ver por qué",

  supplier: {
    label: "Proveedor en mipOS",
    none: "Sin proveedor propio",
    edit: "Elegir el proveedor",
    savedToast: "Proveedor guardado",
  },

  location: {
    store: "Tienda de mipOS",
    notLinked: "Esta ubicación no está vinculada a una tienda de mipOS.",
    create: "Vincularla",
    stock: "Sus existencias",
    settings: "Configuración del vínculo",
  },
}
