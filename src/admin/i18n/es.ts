import { hintsEs } from "./hints-es"
import type { Translation } from "./translation"
import { errors } from "./es/errors"
import { mapping } from "./es/mapping"
import { movements } from "./es/movements"
import { navigation } from "./es/navigation"
import { overview } from "./es/overview"
import { stock } from "./es/stock"
import { syncs } from "./es/syncs"
import { widgets } from "./es/widgets"
import { wizard } from "./es/wizard"

export const es: Translation = {
  title: "mipOS",
  subtitle: "Mantiene iguales las existencias de esta tienda y de mipOS",

  actions: {
    cancel: "Cancelar",
    close: "Cerrar",
    create: "Crear",
    delete: "Eliminar",
    edit: "Editar",
    retry: "Intentar de nuevo",
    save: "Guardar",
    view: "Ver detalles",
    menu: "Más acciones",
  },

  common: {
    notSet: "Sin definir",
    saved: "Guardado",
    never: "Nunca",
    enabled: "Activado",
    disabled: "Desactivado",
    loadFailed: "No se pudo cargar esta información",
    areYouSure: "¿Confirma esta acción?",
    optional: "Opcional",
    offline: "No se pudo contactar con la tienda. Revise su conexión e intente de nuevo.",
  },

  table: {
    search: "Buscar",
    sortBy: "Ordenar por",
    clear: "Borrar todo",
    clearSelection: "Limpiar",
    removeFilter: "Quitar el filtro “{{filter}}”",
    selectAll: "Seleccionar todas las filas de esta página",
    select: "Seleccionar {{name}}",
    selected_one: "{{count, number}} seleccionado",
    selected_many: "{{count, number}} seleccionados",
    selected_other: "{{count, number}} seleccionados",
    of: "de",
    results: "resultados",
    pages: "páginas",
    previous: "Anterior",
    next: "Siguiente",
  },

  validation: {
    required: "Complete este campo.",
    email: "Ingrese un correo electrónico válido.",
    wholeNumber: "Ingrese un número entero de {{minimum, number}} a {{maximum, number}}.",
    tooLong: "Ingrese {{most, number}} caracteres como máximo.",
    decimal: "Ingrese un número, por ejemplo 12.50.",
    url: "Ingrese una dirección completa que comience con https:// o http://.",
    cron: "Ingrese minuto, hora, día, mes y día de la semana, cada uno con un valor que exista, por ejemplo 0 3 * * *.",
  },

  status: {
    tone: {
      agreed: "Al día",
      working: "En curso",
      attention: "Requiere atención",
      stopped: "Requiere su ayuda",
      idle: "Inactivo",
    },
    sentence: {
      notSetUp: "mipOS aún no está configurado. Comience por ingresar su conexión más abajo.",
      switchedOff: "La conexión está desactivada. No se envía ni se recibe nada.",
      incomplete: "Falta algo para poder mantener iguales las existencias.",
      noStoreLinks: "Ninguna ubicación está vinculada todavía a una tienda de mipOS.",
      syncing: "Hay una sincronización en curso.",
      blocked_one: "mipOS rechazó {{count, number}} artículo. Los demás siguen su curso.",
      blocked_many: "mipOS rechazó {{count, number}} artículos. Los demás siguen su curso.",
      blocked_other: "mipOS rechazó {{count, number}} artículos. Los demás siguen su curso.",
      drift_one: "{{count, number}} artículo tiene otra existencia en mipOS.",
      drift_many: "{{count, number}} artículos tienen otra existencia en mipOS.",
      drift_other: "{{count, number}} artículos tienen otra existencia en mipOS.",
      uncertain_one:
        "Aún no se sabe si mipOS recibió el último cambio de {{count, number}} artículo.",
      uncertain_many:
        "Aún no se sabe si mipOS recibió el último cambio de {{count, number}} artículos.",
      uncertain_other:
        "Aún no se sabe si mipOS recibió el último cambio de {{count, number}} artículos.",
      paused_one: "{{count, number}} vínculo de tienda está en pausa. Se reanuda por sí solo.",
      paused_many: "{{count, number}} vínculos de tienda están en pausa. Se reanudan por sí solos.",
      paused_other:
        "{{count, number}} vínculos de tienda están en pausa. Se reanudan por sí solos.",
      waiting_one: "{{count, number}} artículo espera ser enviado.",
      waiting_many: "{{count, number}} artículos esperan ser enviados.",
      waiting_other: "{{count, number}} artículos esperan ser enviados.",
      unsent_one: "{{count, number}} artículo nunca se envió a mipOS.",
      unsent_many: "{{count, number}} artículos nunca se enviaron a mipOS.",
      unsent_other: "{{count, number}} artículos nunca se enviaron a mipOS.",
      leftOut_one:
        "La última sincronización omitió {{count, number}} artículo. Sus detalles dicen por qué.",
      leftOut_many:
        "La última sincronización omitió {{count, number}} artículos. Sus detalles dicen por qué.",
      leftOut_other:
        "La última sincronización omitió {{count, number}} artículos. Sus detalles dicen por qué.",
      noItems: "Todavía no hay artículos que mantener al día.",
      agreed: "Las existencias coinciden en todas partes.",
    },
    counts: {
      agreedHint: "Ambas partes indican la misma existencia y no hay nada en camino.",
      pendingHint: "La existencia cambió aquí y va en camino a mipOS.",
      uncertainHint: "Se perdió la respuesta de mipOS. Esto se resuelve por sí solo.",
      blockedHint: "mipOS rechazó el cambio. Una persona debe revisarlo.",
      driftHint: "Ambas partes indican existencias distintas sin que haya nada en camino.",
      unsentHint: "mipOS aún no conoce estos artículos. La próxima sincronización los envía.",
    },
    missing: "Aún falta",
    clientSecretForWebhooks: "Secreto de cliente (con él se firman los mensajes de mipOS)",
    warnings: "Para quien administra este sistema",
    warningTexts: {
      inMemoryLocking:
        "Varios procesos de esta tienda están trabajando y sus bloqueos se guardan en memoria, donde cada proceso solo ve los suyos. Se pueden perder existencias. Configure los bloqueos con Redis o PostgreSQL en medusa-config.",
    },
    links: {
      title: "Vínculos de tienda",
      unnamed: "Ubicación sin nombre",
      store: "Tienda {{store}} de mipOS",
      items_one: "{{count, number}} artículo",
      items_many: "{{count, number}} artículos",
      items_other: "{{count, number}} artículos",
      pausedUntil: "En pausa hasta {{time}}. Se reanuda por sí solo.",
      state: { active: "Activo", paused: "En pausa", disabled: "Desactivado" },
    },
    webhook: {
      lastReceived: "Último cambio recibido de mipOS",
      refusedTitle: "Mensajes de mipOS rechazados en las últimas 24 horas",
      refusedTimes_one: "Una vez, {{time}}",
      refusedTimes_many: "{{count, number}} veces, la última {{time}}",
      refusedTimes_other: "{{count, number}} veces, la última {{time}}",
      refusals: {
        notEnabled: "La conexión estaba desactivada. Actívela.",
        malformed:
          "Un mensaje no tenía la forma que describe mipOS. Si persiste, consulte a mipOS.",
        badSignature:
          "La firma no corresponde. Registre de nuevo el webhook y verifique que el secreto de cliente sea el de la cuenta.",
        notFresh:
          "La hora del mensaje difería demasiado del reloj de esta tienda. Si persiste, verifique la zona horaria de la conexión.",
        unknownStore:
          "mipOS indicó una tienda que no tiene ningún vínculo: {{detail}}. Compare los ID de tienda en el POS de los vínculos.",
        linkNotEnabled: "El vínculo con la tienda {{detail}} estaba desactivado. Actívelo.",
        unknownItem:
          "mipOS indicó un artículo que esta tienda no conoce: {{detail}}. Sincronice, o corrija allí el ID del artículo.",
        excludedItem:
          "El artículo {{detail}} queda fuera de lo que se mantiene al día. Inclúyalo si su existencia debe seguir los cambios.",
        beingSent:
          "El artículo {{detail}} se estaba enviando a mipOS por primera vez. mipOS envía el movimiento de nuevo.",
        neverSynced: "El artículo {{detail}} aún no se envió a mipOS. Sincronice una vez.",
        notStocked:
          "El artículo {{detail}} ya no tiene existencias en esta ubicación. Agréguelas allí de nuevo.",
        outOfRange:
          "La existencia del artículo {{detail}} habría sido un número que ningún inventario puede guardar.",
        tooMany: "Llegó más de lo que esta tienda podía recibir a la vez. mipOS lo envía de nuevo.",
      },
    },
    timeZone: {
      title: "Probablemente la zona horaria no es la correcta",
      text: "Los mensajes de mipOS se rechazan porque su hora está {{off}} según el reloj de esta tienda en la zona horaria {{zone}}. Con {{proposed}} sería correcta.",
      ahead: "{{time}} adelantada",
      behind: "{{time}} atrasada",
      use: "Usar {{zone}}",
      savedToast: "La zona horaria ahora es {{zone}}. Lo que mipOS envíe de nuevo se recibirá.",
    },
  },

  hint: {
    open: {
      item: "Abrir el artículo",
      connection: "Abrir la conexión",
      defaults: "Abrir los valores predeterminados",
      storeLink: "Abrir el vínculo de tienda",
      storeLinks: "Ir a los vínculos de tienda",
      units: "Ir a las unidades",
      suppliers: "Ir a los proveedores",
      webhook: "Ir al webhook",
      page: "Ir a mipOS",
    },
  },
  hints: hintsEs,

  trouble: {
    first: "Se muestran los primeros {{shown}} de {{total}}.",
    blocked: { title: "Rechazados por mipOS" },
    drifted: {
      title: "Existencias distintas en ambas partes",
      stocks: "mipOS indica {{mipos}}, esta tienda indica {{medusa}}.",
      useMipos: "Usar el número de mipOS",
      useMedusa: "Usar el número de esta tienda",
      resolvedToast: "Ambas partes vuelven a coincidir en este artículo",
    },
    doubted: {
      title: "Conviene contarlos",
      stock:
        "Un mensaje a mipOS no tuvo respuesta. Ahora ambas partes indican {{stock}}; cuente el artículo, corrija aquí su existencia si es otra, y confirme.",
      confirm: "Confirmar la existencia de esta tienda",
      confirmedToast: "Se informó a mipOS otra vez la existencia de esta tienda",
    },
  },

  sync: {
    now: "Sincronizar ahora",
    changesOnly: "Enviar solo los cambios",
    dryRun: "Probar sin enviar",
    startedToast: "Sincronización iniciada",
    cancel: "Cancelar sincronización",
    cancelledToast: "Se está cancelando la sincronización",
    last: "Última sincronización",
    next: "Próxima sincronización",
    noSchedule: "Sin programación",
    neverRun: "Todavía no hubo ninguna sincronización",
    progressLabel: "Avance de la sincronización",
    progress: "{{done}} de {{total}} artículos",
    counting: "Revisando los artículos…",
    sent_one: "{{count, number}} artículo enviado",
    sent_many: "{{count, number}} artículos enviados",
    sent_other: "{{count, number}} artículos enviados",
    leftOut_one: "{{count, number}} omitido",
    leftOut_many: "{{count, number}} omitidos",
    leftOut_other: "{{count, number}} omitidos",
    nothingToSend: "No había nada que enviar",
    checked_one: "{{count, number}} artículo revisado",
    checked_many: "{{count, number}} artículos revisados",
    checked_other: "{{count, number}} artículos revisados",
    finishedToast: "Sincronización terminada: {{summary}}",
    dryRunToast: "Prueba terminada: {{summary}}. No se envió nada.",
    failedToast: "La sincronización falló",
    endedToast: "La sincronización fue cancelada",
    state: {
      pending: "Iniciando",
      running: "En curso",
      paused: "En pausa",
      completed: "Terminada",
      failed: "Fallida",
      cancelled: "Cancelada",
    },
    type: { full: "Todo", incremental: "Solo los cambios" },
    trigger: { manual: "Manual", schedule: "Programada", change: "Tras un cambio" },
    detail: {
      title: "Sincronización",
      description: "Qué se envió, y qué se omitió y por qué",
      state: "Resultado",
      type: "Qué se envió",
      trigger: "Inicio",
      dryRun: "Prueba",
      dryRunValue: "Sí, no se envió nada",
      started: "Comenzó",
      finished: "Terminó",
      itemsTotal: "Artículos",
      itemsSent: "Enviados",
      itemsLeftOut: "Omitidos",
      requests: "Solicitudes a mipOS",
      problemsTitle: "Omitidos",
      noProblems: "No se omitió nada.",
      someProblems: "Se muestran los primeros {{shown}} de {{total}}.",
      everyItem: "Ver todos los artículos de esta prueba",
    },
  },

  dryRun: {
    title: "Prueba",
    subtitle: "Qué enviaría una sincronización, y qué omitiría y por qué. No se envió nada.",
    running: "La prueba sigue en curso; aquí aparecerán más artículos.",
    back: "Volver a mipOS",
    download: "Descargar todo",
    downloadHint: "Los mensajes que se enviarían, en formato JSON",
    columns: {
      name: "Artículo",
      externalId: "ID en mipOS",
      store: "Tienda",
      action: "Resultado",
      stock: "Existencia",
      unit: "Unidad",
      units: "{{purchase}}, se usa en {{consumption}}",
      supplier: "Proveedor",
      cost: "Costo",
    },
    anyAction: "Todo",
    action: {
      send: "Se enviaría",
      leave_out: "Omitido",
      excluded: "Queda fuera",
    },
    empty: { title: "Sin artículos", text: "La prueba no encontró artículos que revisar." },
    notFound: { title: "Sin resultados", text: "Ningún artículo coincide con esta búsqueda." },
  },

  connection: {
    title: "Conexión",
    subtitle: "Su cuenta de mipOS y cómo se mantienen iguales las existencias",
    empty: {
      title: "Conecte su cuenta de mipOS",
      text: "Necesita el ID de cliente, el secreto de cliente, el correo y la contraseña que le dio mipOS.",
      action: "Configurar conexión",
    },
    edit: { title: "Conexión", description: "La cuenta y las reglas de esta conexión" },
    savedToast: "Conexión guardada",
    sections: {
      account: "Cuenta",
      identity: "Identificadores",
      rules: "Reglas",
      schedule: "Programación",
      advanced: "Avanzado",
    },
    fields: {
      clientId: "ID de cliente",
      clientSecret: "Secreto de cliente",
      email: "Correo electrónico",
      password: "Contraseña",
      accessToken: "Token de acceso fijo",
      accessTokenHint: "Solo si mipOS le dio uno. Se usa en lugar de los cuatro campos anteriores.",
      userId: "ID de usuario",
      userIdHint: "Su usuario en el sistema de inventario. mipOS lo llama user_id_tps.",
      inventorySystemId: "ID del sistema de inventario",
      posId: "ID del POS",
      timeZone: "Zona horaria",
      timeZoneHint: "Las fechas se envían a mipOS en esta zona horaria.",
      stockBasis: "Existencia que se envía",
      externalIdSource: "Cómo reconoce mipOS un artículo",
      onDrift: "Cuando ambas partes difieren",
      syncSchedule: "Sincronización programada",
      cron: "Programación en formato cron",
      cronHint: "Minuto, hora, día, mes y día de la semana, en la zona horaria indicada.",
      batchSize: "Artículos por solicitud",
      batchSizeHint: "Redúzcalo si mipOS responde lento o rechaza solicitudes grandes.",
      webhookTolerance: "Antigüedad máxima de un mensaje, en segundos",
      webhookToleranceHint: "Los mensajes de mipOS más antiguos que esto se rechazan.",
      enabled: "Conexión activada",
      enabledHint: "Mientras está desactivada, no se envía nada a mipOS ni se recibe nada.",
    },
    secret: {
      saved: "Ya guardado. Déjelo vacío para conservarlo",
      remove: "Quitar",
      keep: "Conservar",
      willBeRemoved: "Se quitará al guardar",
      label: "Quitar el valor guardado de {{field}}",
    },
    stockBasis: {
      stocked: {
        label: "Existencia física",
        description: "Lo que hay en el estante. Un pedido cuenta cuando sale la mercancía.",
      },
      available: {
        label: "Existencia disponible",
        description: "Lo que aún se puede vender. Un pedido cuenta de inmediato.",
      },
    },
    changeSource: {
      title: "¿Cambiar cómo reconoce mipOS los artículos?",
      description:
        "{{sent, number}} artículos que mipOS ya conoce conservan su ID. De los que aún no se enviaron, {{changed, number}} reciben otro ID, y {{without, number}} quedarían sin ID y se omitirían.",
      confirm: "Cambiarlo",
    },
    externalIdSource: {
      inventory_item_id: {
        label: "ID del artículo de inventario",
        description: "Nunca cambia por sí solo. Lo mejor para empezar de cero.",
      },
      sku: {
        label: "SKU",
        description: "Úselo si mipOS ya conoce sus artículos por SKU.",
      },
      variant_id: {
        label: "ID de la variante",
        description: "Úselo si mipOS ya conoce sus artículos por variante.",
      },
    },
    onDrift: {
      report: {
        label: "Avisarme",
        description: "Nada cambia hasta que una persona decida.",
      },
      use_mipos: {
        label: "Usar la existencia de mipOS",
        description: "Esta tienda toma el número de mipOS.",
      },
      use_medusa: {
        label: "Usar la existencia de esta tienda",
        description: "mipOS recibe el número de esta tienda.",
      },
    },
    schedule: {
      off: "Desactivada",
      hourly: "Cada hora",
      nightly: "Cada noche a las 3:00",
      custom: "Otra",
    },
    test: {
      action: "Probar conexión",
      running: "Consultando a mipOS…",
      words: "mipOS respondió:",
      failed: "No se pudo consultar a mipOS.",
      results: {
        accepted: "mipOS acepta las credenciales.",
        fixed_token:
          "Un token fijo no se puede probar sin enviar algo; lo dirá la primera sincronización.",
        incomplete: "Aún falta: {{missing}}.",
        unauthorized: "mipOS no acepta estas credenciales.",
        rejected: "mipOS rechazó la solicitud.",
        rate_limited: "mipOS pide menos solicitudes. Intente de nuevo en un minuto.",
        not_sent: "No se pudo contactar a mipOS.",
        ambiguous: "mipOS no dio una respuesta utilizable.",
      },
    },
    delete: {
      action: "Eliminar conexión",
      description:
        "Se quitan la cuenta y sus credenciales, y las existencias dejan de mantenerse iguales. Sus productos y sus existencias quedan como están.",
      toast: "Conexión eliminada",
    },
  },

  storeLinks: {
    title: "Vínculos de tienda",
    subtitle: "Qué ubicación corresponde a qué tienda de mipOS",
    empty: {
      title: "Aún no hay vínculos de tienda",
      text: "Vincule una ubicación con su tienda de mipOS para poder enviar sus existencias.",
    },
    create: {
      title: "Nuevo vínculo de tienda",
      description: "Vincule una ubicación con una tienda de mipOS",
    },
    edit: {
      title: "Vínculo de tienda",
      description: "Edite cómo se vincula esta ubicación con mipOS",
    },
    createdToast: "Vínculo de tienda creado",
    savedToast: "Vínculo de tienda guardado",
    fields: {
      location: "Ubicación",
      locationPlaceholder: "Elija una ubicación",
      locationFixed: "Para usar otra ubicación, elimine este vínculo y cree uno nuevo.",
      store: "ID de tienda en mipOS",
      posStore: "ID de tienda en el POS",
      posStoreHint: "Solo si mipOS usa otro ID en sus mensajes. De lo contrario, déjelo vacío.",
      inventorySystemId: "ID propio del sistema de inventario",
      userId: "ID de usuario propio",
      ownHint: "Solo si esta tienda difiere de la conexión.",
      enabled: "Vínculo activado",
      enabledHint:
        "Mientras está desactivado, las existencias de esta ubicación no se envían ni se reciben.",
      state: "Estado",
    },
    delete: {
      description:
        "“{{name}}” dejará de mantenerse al día con la tienda {{store}} de mipOS. Sus existencias quedan como están.",
      toast: "Vínculo de tienda eliminado",
    },
  },

  defaults: {
    title: "Valores predeterminados",
    subtitle: "Se usan en los artículos que no tienen uno propio",
    edit: {
      title: "Valores predeterminados",
      description: "Se usan en los artículos que no tienen uno propio",
    },
    savedToast: "Valores predeterminados guardados",
    needConnection: "Configure primero la conexión.",
    fields: {
      unit: "Unidad predeterminada",
      supplier: "Proveedor predeterminado",
      cost: "Costo predeterminado",
      costHint:
        "mipOS exige un costo para cada artículo. Este se envía en los que no tienen uno propio.",
      none: "Ninguno",
    },
  },

  units: {
    title: "Unidades",
    subtitle: "Unidades de medida que usan los artículos",
    empty: {
      title: "Aún no hay unidades",
      text: "mipOS exige una unidad para cada artículo. Comience con una, por ejemplo “Pieza”.",
    },
    create: { title: "Nueva unidad", description: "Use el ID que mipOS conoce, si existe" },
    edit: { title: "Unidad", description: "Edite esta unidad" },
    createdToast: "Unidad creada",
    savedToast: "Unidad guardada",
    fields: {
      externalId: "ID en mipOS",
      name: "Nombre",
      shortName: "Nombre corto",
    },
    delete: {
      description:
        "Se elimina la unidad “{{name}}”. Los artículos que la usan pasan a la predeterminada.",
      toast: "Unidad eliminada",
    },
  },

  suppliers: {
    title: "Proveedores",
    subtitle: "De dónde vienen los artículos",
    empty: {
      title: "Aún no hay proveedores",
      text: "mipOS exige un proveedor para cada artículo. Uno para todos basta para empezar.",
    },
    create: { title: "Nuevo proveedor", description: "Use el ID que mipOS conoce, si existe" },
    edit: { title: "Proveedor", description: "Edite este proveedor" },
    createdToast: "Proveedor creado",
    savedToast: "Proveedor guardado",
    fields: {
      externalId: "ID en mipOS",
      name: "Nombre",
      source: "Origen",
      fromVendor: "Vendedor",
      byHand: "Manual",
    },
    delete: {
      description:
        "Se elimina el proveedor “{{name}}”. Los artículos que lo usan pasan al predeterminado.",
      toast: "Proveedor eliminado",
    },
  },

  webhook: {
    title: "Webhook",
    subtitle: "Cómo mipOS avisa a esta tienda de ventas y otros cambios de existencias",
    needConnection:
      "Configure primero la conexión. Después se le puede indicar a mipOS adónde enviar los cambios.",
    fields: {
      url: "Dirección",
      state: "Estado",
      registeredAt: "Registro",
      registeredUrl: "Dirección registrada",
    },
    state: {
      registered: "Registrado",
      changed: "La dirección cambió",
      notRegistered: "Sin registrar",
    },
    changedHint:
      "La dirección cambió después del registro. mipOS sigue usando la anterior. Regístrela de nuevo.",
    register: "Registrar en mipOS",
    registeredToast: "mipOS enviará los cambios a esta dirección",
    copy: "Copiar la dirección",
    onlyLocal:
      "mipOS no puede llegar a esta dirección: es de esta computadora o de una red privada.",
    test: {
      action: "Enviar una prueba",
      running: "Enviando un mensaje de prueba a la dirección…",
      failed: "No se pudo enviar la prueba.",
      status: "Respondió {{status}}.",
      results: {
        ok: "El mensaje de prueba llegó y se entendió. No cambió nada.",
        no_url: "Aún no hay una dirección. Ingrese una primero.",
        no_secret: "Falta el secreto de cliente, con el que se firman los mensajes.",
        not_enabled: "La conexión está desactivada, y por eso se rechaza todo mensaje. Actívela.",
        unreachable:
          "Nadie responde en la dirección, o no a tiempo. Verifique que sea la de esta tienda y que se llegue a ella desde internet.",
        wrong_answer:
          "En la dirección responde algo que no es esta tienda. Verifique que termine en /hooks/mipos/stock-update y que no haya un proxy en medio.",
        refused_signature:
          "El mensaje llegó, pero su firma no corresponde. Registre de nuevo el webhook.",
        refused_time:
          "El mensaje llegó, pero su hora no corresponde. Verifique el reloj del servidor.",
      },
    },
    edit: {
      title: "Webhook",
      description: "La dirección a la que mipOS envía los cambios de existencias",
      hint: "mipOS debe poder llegar a ella desde internet. Si la cambia, regístrela de nuevo.",
      suggestion: "Sugerencia: {{url}}",
      useSuggestion: "Usar la sugerencia",
    },
    savedToast: "Dirección guardada",
  },

  errors,
  navigation,
  overview,
  stock,
  movements,
  syncs,
  mapping,
  widgets,
  wizard,
}
