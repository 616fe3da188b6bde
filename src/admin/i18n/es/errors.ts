import type { Messages } from "../en"
import type { Translated } from "../translation"

export const errors: Translated<Messages["errors"]> = {
  external_id_taken: "Otro artículo ya tiene este ID. Elija otro.",
  external_id_known:
    "mipOS ya conoce este artículo por su ID; con otro sería allí un segundo artículo.",
  unit_external_id_taken: "Otra unidad ya tiene este ID en mipOS. Elija otro.",
  unit_is_default: "Esta es la unidad predeterminada. Elija antes otra predeterminada.",
  unit_in_use: "Esta unidad está definida en algunos artículos. Asígneles antes otra.",
  supplier_external_id_taken: "Otro proveedor ya tiene este ID en mipOS. Elija otro.",
  supplier_is_default: "Este es el proveedor predeterminado. Elija antes otro predeterminado.",
  supplier_in_use: "Este proveedor está definido en algunos artículos. Asígneles antes otro.",
  supplier_linked: "Este proveedor está vinculado a algunos productos. Vincúlelos antes a otro.",
  inclusion_rule_exists: "Ya hay una regla para esto. Elimine antes esa.",
  import_gone:
    "Esta importación ya no existe: ya se aplicó, o tiene más de un día. Elija el archivo de nuevo.",
  import_has_errors: "El archivo tiene errores, así que no se aplica nada. Corríjalo antes.",
  import_outdated:
    "Algo de lo que cambia el archivo se modificó aquí después de revisarlo, así que no se aplica nada. Elija el archivo de nuevo.",
  stock_location_unknown: "Esta ubicación ya no existe. Elija otra.",
  store_link_location_taken:
    "Esta ubicación ya está vinculada a una tienda de mipOS. Cambie ese vínculo, o elimínelo primero.",
  store_link_location_fixed: "Para usar otra ubicación, elimine este vínculo y cree uno nuevo.",
  store_link_store_taken:
    "Otra ubicación ya está vinculada a esta tienda de mipOS. Ingrese otro ID.",
  store_link_pos_store_taken:
    "Otro vínculo ya tiene este ID de tienda en el POS. mipOS indica la tienda con él en sus mensajes, así que cada vínculo necesita el suyo.",
  store_link_store_fixed:
    "Las existencias de este vínculo ya se enviaron a su tienda de mipOS. Para usar otra tienda u otro sistema de inventario, elimine el vínculo y cree uno nuevo.",
  inventory_system_fixed:
    "Ya se enviaron existencias al sistema de inventario de esta conexión. Para usar otro, elimine primero los vínculos de tienda que no tienen uno propio.",
  connection_exists: "Otra persona acaba de configurar la conexión. Vuelva a cargar la página.",
  connection_incomplete: "mipOS aún no está configurado. Complete primero la conexión.",
  connection_switched_off: "La conexión está desactivada. Actívela primero.",
  webhook_url_missing: "Ingrese primero la dirección con la que mipOS llega a esta tienda.",
  sync_running: "Ya hay una sincronización en curso. Espere a que termine o cancélela primero.",
  nothing_to_retry: "Este movimiento ya llegó o está en camino. No hay nada que intentar de nuevo.",
}
