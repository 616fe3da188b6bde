import type { Translation } from "./translation"

/** What every hint says; the codes are explained in `modules/mipos/hints`. */
export const hintsEs: Translation["hints"] = {
  client_id_unknown: {
    cause: "mipOS no conoce este ID de cliente junto con este correo.",
    do: "Copie otra vez el ID de cliente desde mipOS y verifique que el correo sea de la misma cuenta.",
  },
  client_secret_wrong: {
    cause: "El secreto de cliente no corresponde a este ID de cliente; quizás se renovó en mipOS.",
    do: "Copie otra vez el secreto de cliente desde mipOS.",
  },
  credentials_wrong: {
    cause: "El correo o la contraseña no son los que mipOS conoce.",
    do: "Inicie sesión en mipOS con el mismo correo y contraseña para ver cuál falla, e ingréselos de nuevo.",
  },
  credentials_incomplete: {
    cause:
      "Falta el ID de cliente, el secreto de cliente, el correo o la contraseña, o no tiene la forma correcta.",
    do: "Complete los cuatro, o en su lugar un token de acceso fijo.",
  },
  credentials_refused: {
    cause: "mipOS no acepta las credenciales de esta conexión.",
    do: "Pruebe la conexión y corrija lo que indique. Después el envío se reanuda por sí solo.",
  },
  token_refused: {
    cause: "mipOS no acepta el token de acceso.",
    do: "Pruebe la conexión. Si usa un token de acceso fijo, pida uno nuevo a mipOS.",
  },
  connection_incomplete: {
    cause: "Falta completar algo de la conexión.",
    do: "Complete lo que falta y guarde.",
  },
  store_not_available: {
    cause: "mipOS no tiene una tienda con este ID, o su cuenta no puede usarla.",
    do: "Compare el ID de tienda del vínculo con el de mipOS. Si es correcto, pida a mipOS acceso para su cuenta.",
  },
  user_without_role: {
    cause: "El ID de usuario (user_id_tps) no es de un sistema de inventario.",
    do: "Ingrese el ID del usuario dueño del sistema de inventario, en la conexión o en el vínculo si tiene uno propio.",
  },
  user_not_owner: {
    cause:
      "El sistema de inventario pertenece a otro usuario que el indicado en el ID de usuario (user_id_tps).",
    do: "Verifique que el ID de usuario y el del sistema de inventario sean de la misma cuenta, también en el vínculo si tiene propios.",
  },
  not_integrated: {
    cause: "En mipOS, esta tienda no está conectada con el sistema de inventario de este usuario.",
    do: "Conéctelos en mipOS y compare el ID de tienda y el de usuario con los que aparecen allí.",
  },
  item_unknown: {
    cause: "El sistema de inventario no tiene un artículo con este ID externo en esta tienda.",
    do: "Sincronice para que se envíe el artículo. Si sigue sin aparecer, compare su ID externo con el del sistema de inventario.",
  },
  webhook_type_unavailable: {
    cause: "mipOS no transmite cambios de existencias para esta cuenta.",
    do: "Pida a mipOS que active los cambios de existencias para su cuenta e intente de nuevo.",
  },
  inventory_system_not_listening: {
    cause: "El sistema de inventario no ha indicado a mipOS adónde enviar cambios de existencias.",
    do: "Pida a quien administra el sistema de inventario que registre su webhook en mipOS e intente de nuevo.",
  },
  webhook_type_refused: {
    cause: "mipOS no permite que esta cuenta reciba cambios de existencias como un POS.",
    do: "Pregunte a mipOS si su cuenta está configurada como POS y registre de nuevo el webhook.",
  },
  webhook_url_refused: {
    cause: "mipOS no acepta la dirección del webhook.",
    do: "Ingrese la dirección completa con la que se llega a esta tienda desde internet y regístrela de nuevo.",
  },
  user_id_missing: {
    cause: "mipOS no recibió un ID de usuario (user_id_tps).",
    do: "Ingrese el ID de usuario en la conexión.",
  },
  inventory_system_id_missing: {
    cause: "mipOS no recibió un ID del sistema de inventario que pueda leer.",
    do: "Ingrese el ID del sistema de inventario en la conexión, o en el vínculo si tiene uno propio.",
  },
  no_name: {
    cause: "El artículo no tiene producto, título ni SKU que sirva de nombre.",
    do: "Dé un título o un SKU al artículo de inventario.",
  },
  no_external_id: {
    cause: "El dato del que esta tienda toma los ID externos está vacío en este artículo.",
    do: "Dé al artículo un SKU o una variante, según indique la conexión, o un ID externo propio.",
  },
  external_id_taken: {
    cause: "Dos artículos tienen el mismo ID externo y mipOS no podría distinguirlos.",
    do: "Dé a uno de ellos otro SKU o un ID externo propio.",
  },
  no_unit: {
    cause: "El artículo no tiene unidad de medida y no hay una predeterminada.",
    do: "Elija una unidad predeterminada, o dé una unidad de medida al artículo.",
  },
  unknown_unit: {
    cause:
      "Ninguna unidad tiene el nombre que indica la unidad de medida del artículo. No se adivina nada: kilogramos enviados como piezas serían una existencia falsa que parece correcta.",
    do: "Agregue una unidad con ese nombre, o corrija la unidad de medida del artículo.",
  },
  ambiguous_unit: {
    cause:
      "Dos unidades responden a la unidad de medida del artículo. No se adivina nada: la equivocada sería una existencia incorrecta que parece correcta.",
    do: "Cambie el nombre de una de las dos unidades, escriba en la unidad de medida del artículo el ID externo de una, o elija la unidad del artículo.",
  },
  no_supplier: {
    cause: "El artículo no tiene proveedor y no hay uno predeterminado.",
    do: "Elija un proveedor predeterminado, o dé uno al artículo.",
  },
  no_cost: {
    cause: "El artículo no tiene costo y no hay uno predeterminado.",
    do: "Ingrese un costo predeterminado, o dé uno al artículo.",
  },
  invalid_cost: {
    cause: "El costo del artículo no es un número simple como 12.50, o es negativo.",
    do: "Corrija el costo en los metadatos del artículo, de su variante o de su producto.",
  },
  invalid_stock: {
    cause: "La existencia del artículo no es un número que un sistema de inventario pueda guardar.",
    do: "Cuente el artículo e ingrese su existencia de nuevo.",
  },
  unfit_text: {
    cause: "El nombre, SKU o ID externo contiene un carácter que no se ve o no se puede enviar.",
    do: "Borre el texto y escríbalo de nuevo; no lo pegue.",
  },
  excluded: {
    cause: "Este artículo queda fuera de lo que se mantiene al día con mipOS.",
    do: "No hay nada que hacer, salvo que deba enviarse; en ese caso, inclúyalo.",
  },
  unit_incomplete: {
    cause: "Una unidad no tiene nombre, nombre corto o ID.",
    do: "Complete los tres en todas las unidades.",
  },
  supplier_incomplete: {
    cause: "Un proveedor no tiene nombre o ID.",
    do: "Complete ambos en todos los proveedores.",
  },
  unit_not_sent: {
    cause: "mipOS no encontró una unidad entre las que llegaron con el artículo.",
    do: "Compare el ID de la unidad del artículo con el de mipOS y sincronice de nuevo.",
  },
  supplier_not_sent: {
    cause: "mipOS no encontró un proveedor entre los que llegaron con el artículo.",
    do: "Compare el ID del proveedor del artículo con el de mipOS y sincronice de nuevo.",
  },
  unexpected_form: {
    cause:
      "mipOS espera mensajes con otra forma que la de esta versión del plugin. No es culpa de sus datos.",
    do: "Actualice el plugin. Si ya está actualizado, comunique estas palabras a quienes lo desarrollan.",
  },
  drifted: {
    cause:
      "Las dos partes indican existencias distintas y una sincronización reemplazaría el número de mipOS.",
    do: "Cuente el artículo y decida cuál de los dos números es el correcto.",
  },
  busy: {
    cause: "Todo el tiempo se estaban enviando cambios de este artículo.",
    do: "No hay nada que hacer; la próxima sincronización lo incluye.",
  },
  rate_limited: {
    cause: "mipOS pide menos solicitudes.",
    do: "No hay nada que hacer; se reanuda por sí solo. Si ocurre seguido, programe menos sincronizaciones.",
  },
  unreachable: {
    cause: "No hay conexión con mipOS, o mipOS indica que no está disponible.",
    do: "Se intenta de nuevo cada medio minuto. Si persiste, verifique que este servidor tenga acceso a internet y consulte a mipOS.",
  },
  answers_with_errors: {
    cause: "mipOS, o el sistema de inventario detrás de él, tiene un problema propio.",
    do: "Se intenta de nuevo cada medio minuto. Si persiste, consulte a mipOS.",
  },
  no_answer: {
    cause: "mipOS tarda demasiado en responder.",
    do: "Se intenta de nuevo cada medio minuto. Si persiste, envíe menos artículos por solicitud y consulte a mipOS.",
  },
  link_refused: {
    cause:
      "mipOS rechaza todo lo que se envía para esta tienda, así que no es culpa de un artículo.",
    do: "Compare los ID del vínculo de tienda y de la conexión con los de mipOS.",
  },
}
