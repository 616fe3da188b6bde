import type { Messages } from "../en"
import type { Translated } from "../translation"

export const stock: Translated<Messages["stock"]> = {
  title: "Existencias",
  subtitle: "Qué indican esta tienda y mipOS de cada artículo, en cada ubicación vinculada",
  push: "Enviar ahora",
  pushed: {
    agreed: "mipOS ya tiene la existencia de esta tienda",
    refused: "mipOS lo rechazó otra vez",
    waits: "Está en camino; continúa automáticamente",
  },
  doubted: "Conviene contarlo",
  driftedTo: "mipOS indica {{mipos}}",
  excluded: "Queda fuera",

  standing: {
    blocked: "Rechazado",
    drifted: "Difiere",
    uncertain: "Sin respuesta",
    in_flight: "Enviándose",
    pending: "Por enviar",
    unsent: "Nunca enviado",
    agreed: "Al día",
  },

  columns: {
    item: "Artículo",
    sku: "SKU",
    location: "Ubicación",
    medusa: "En esta tienda",
    agreed: "Acordada",
    difference: "Diferencia",
    standing: "Estado",
    lastMovement: "Último movimiento",
  },
  line: {
    numbers: "{{medusa}} aquí, {{agreed}} acordados",
    unsent: "{{medusa}} aquí, nunca enviado",
  },
  orders: {
    name: "Nombre",
    sku: "SKU",
    "-last_movement_at": "Último movimiento",
  },

  filters: {
    allStandings: "Todos los estados",
    allLocations: "Todas las ubicaciones",
    only: {
      product_id: "Solo un producto",
      variant_id: "Solo una variante",
      inventory_item_id: "Solo un artículo",
    },
  },

  empty: {
    title: "Aún no hay existencias que mostrar",
    text: "Los artículos aparecen aquí en cuanto se sincronizan con mipOS por primera vez.",
    notSetUp:
      "Los artículos aparecen aquí en cuanto mipOS está configurado y se sincronizan por primera vez.",
    sync: "Ir a sincronizar",
    setUp: "Configurar mipOS",
  },
  notFound: {
    title: "Sin resultados",
    text: "Ningún artículo coincide con esta búsqueda y estos filtros.",
  },

  batch: {
    label: "Acciones",
    reason_one: "{{count, number}} artículo: {{reason}}",
    reason_many: "{{count, number}} artículos: {{reason}}",
    reason_other: "{{count, number}} artículos: {{reason}}",
    partly: "Se logró en {{worked, number}} de {{total, number}}. Los demás siguen seleccionados.",
    push: {
      label: "Enviar ahora",
      title_one: "¿Enviar ahora {{count, number}} artículo?",
      title_many: "¿Enviar ahora {{count, number}} artículos?",
      title_other: "¿Enviar ahora {{count, number}} artículos?",
      description_one:
        "Lo que mipOS rechazó, o lo que espera, se intenta de nuevo de inmediato. Lo que ya coincide no se toca.",
      description_many:
        "Lo que mipOS rechazó, o lo que espera, se intenta de nuevo de inmediato. Lo que ya coincide no se toca.",
      description_other:
        "Lo que mipOS rechazó, o lo que espera, se intenta de nuevo de inmediato. Lo que ya coincide no se toca.",
      done_one: "{{count, number}} artículo enviado",
      done_many: "{{count, number}} artículos enviados",
      done_other: "{{count, number}} artículos enviados",
    },
    useMedusa: {
      label: "Usar el número de esta tienda",
      title_one: "¿Usar el número de esta tienda en {{count, number}} artículo?",
      title_many: "¿Usar el número de esta tienda en {{count, number}} artículos?",
      title_other: "¿Usar el número de esta tienda en {{count, number}} artículos?",
      description_one:
        "Donde ambas partes difieren, mipOS recibe la existencia de esta tienda y pierde su propio número.",
      description_many:
        "Donde ambas partes difieren, mipOS recibe las existencias de esta tienda y pierde sus propios números.",
      description_other:
        "Donde ambas partes difieren, mipOS recibe las existencias de esta tienda y pierde sus propios números.",
      done_one: "{{count, number}} artículo resuelto con el número de esta tienda",
      done_many: "{{count, number}} artículos resueltos con el número de esta tienda",
      done_other: "{{count, number}} artículos resueltos con el número de esta tienda",
    },
    useMipos: {
      label: "Usar el número de mipOS",
      title_one: "¿Usar el número de mipOS en {{count, number}} artículo?",
      title_many: "¿Usar el número de mipOS en {{count, number}} artículos?",
      title_other: "¿Usar el número de mipOS en {{count, number}} artículos?",
      description_one:
        "Donde ambas partes difieren, la existencia de esta tienda pasa a ser la que indica mipOS. Sus clientes podrán comprar esa cantidad.",
      description_many:
        "Donde ambas partes difieren, las existencias de esta tienda pasan a ser las que indica mipOS. Sus clientes podrán comprar esas cantidades.",
      description_other:
        "Donde ambas partes difieren, las existencias de esta tienda pasan a ser las que indica mipOS. Sus clientes podrán comprar esas cantidades.",
      done_one: "{{count, number}} artículo resuelto con el número de mipOS",
      done_many: "{{count, number}} artículos resueltos con el número de mipOS",
      done_other: "{{count, number}} artículos resueltos con el número de mipOS",
    },
    exclude: {
      label: "Dejar fuera",
      title_one: "¿Dejar {{count, number}} artículo fuera de mipOS?",
      title_many: "¿Dejar {{count, number}} artículos fuera de mipOS?",
      title_other: "¿Dejar {{count, number}} artículos fuera de mipOS?",
      description_one:
        "Su existencia en mipOS pasa a 0 en todas las ubicaciones, y ya no se envía ni se recibe nada de él. Su existencia en esta tienda queda como está.",
      description_many:
        "Sus existencias en mipOS pasan a 0 en todas las ubicaciones, y ya no se envía ni se recibe nada de ellos. Sus existencias en esta tienda quedan como están.",
      description_other:
        "Sus existencias en mipOS pasan a 0 en todas las ubicaciones, y ya no se envía ni se recibe nada de ellos. Sus existencias en esta tienda quedan como están.",
      done_one: "{{count, number}} artículo queda fuera desde ahora",
      done_many: "{{count, number}} artículos quedan fuera desde ahora",
      done_other: "{{count, number}} artículos quedan fuera desde ahora",
    },
    include: {
      label: "Volver a incluir",
      title_one: "¿Volver a incluir {{count, number}} artículo?",
      title_many: "¿Volver a incluir {{count, number}} artículos?",
      title_other: "¿Volver a incluir {{count, number}} artículos?",
      description_one:
        "Se envía a mipOS con la existencia de esta tienda, en todas las ubicaciones, salvo que una regla lo deje fuera.",
      description_many:
        "Se envían a mipOS con las existencias de esta tienda, en todas las ubicaciones, salvo que una regla los deje fuera.",
      description_other:
        "Se envían a mipOS con las existencias de esta tienda, en todas las ubicaciones, salvo que una regla los deje fuera.",
      done_one: "{{count, number}} artículo se incluye de nuevo",
      done_many: "{{count, number}} artículos se incluyen de nuevo",
      done_other: "{{count, number}} artículos se incluyen de nuevo",
    },
  },
  refusals: {
    nothingToResolve: "Ambas partes coinciden; no hay nada que resolver.",
    inFlight: "Hay algo en camino a mipOS. Intente de nuevo en un momento.",
    notStocked:
      "Esta tienda ya no tiene el artículo en esta ubicación. Use en su lugar el número de esta tienda.",
    changed: "Otra persona lo cambió en este momento.",
    refused: "mipOS lo rechazó.",
    unanswered: "mipOS no respondió. Esto se resuelve automáticamente.",
    stillDrifted: "Ambas partes siguen difiriendo.",
    drifted: "Ambas partes difieren. Elija cuál número es el correcto.",
    unsent: "Nunca se envió a mipOS y tampoco se pudo enviar ahora. Su historial dice por qué.",
    waits: "No se pudo enviar ahora; se intenta de nuevo automáticamente.",
    failed: "Algo falló en esta tienda. El registro del servidor dice más.",
    switchedOff: "La conexión está desactivada. Actívela primero.",
  },

  outlook: {
    agreed: "Ambas partes indican lo mismo. No hay nada que hacer.",
    excluded:
      "Este artículo queda fuera: no se envía ni se recibe nada de él, y su existencia en mipOS es 0 o va camino a serlo.",
    neverSent: "Este artículo queda fuera. Nunca se informó de él a mipOS, ni se hará.",
    doubted:
      "Ambas partes indican {{stock}}, pero un mensaje a mipOS quedó sin respuesta y ambas podrían estar equivocadas. Cuente el artículo, corrija su existencia si es otra y confírmela más abajo.",
    unsent:
      "mipOS aún no conoce este artículo. La próxima sincronización lo envía con una existencia de {{stock}}.",
    more: "Esta tienda tiene {{amount}} más de lo acordado.",
    less: "Esta tienda tiene {{amount}} menos de lo acordado.",
    next: {
      soon: "En un momento se informa a mipOS.",
      retried: "Todavía no se pudo informar a mipOS; se intenta de nuevo automáticamente.",
      paused: "El envío a esta tienda está en pausa y se reanuda automáticamente.",
      off: "No se envía nada mientras la conexión o el vínculo de tienda estén desactivados.",
      refused:
        "mipOS rechazó el último mensaje sobre este artículo. No se envía nada más hasta que usted actúe.",
    },
    sending: "En este momento se envía a mipOS un cambio de {{change}}.",
    stating: "En este momento se informa la existencia a mipOS.",
    unclear:
      "mipOS no respondió, así que pudo haber recibido el último cambio o no. Nada se envía dos veces: la existencia se informa de nuevo completa, automáticamente.",
    drifted:
      "mipOS indica {{mipos}}, pero se había acordado {{agreed}} y no hay nada en camino que lo explique. Ninguno de los dos números se reemplaza hasta que usted elija más abajo.",
  },

  story: {
    title: "Existencia de un artículo",
    gone: {
      title: "Este artículo ya no está aquí",
      text: "Se eliminó su vínculo de tienda, o el artículo mismo en Medusa.",
      back: "Volver a las existencias",
    },
    numbers: {
      medusa: "En esta tienda",
      agreed: "Acordada",
      mipos: "En mipOS",
      change: "{{change}} desde que se acordó",
      staysOut: "Cuenta como nada mientras queda fuera",
      neverAgreed: "Aún sin acordar",
      unknown: "Aún no se envió nada",
      notCertain: "Según lo acordado, sin certeza",
      asAgreed: "Según lo acordado",
      said: "Según lo último que indicó mipOS",
    },
    blocked: {
      title: "mipOS lo rechazó",
      subtitle: "En sus propias palabras, y qué puede hacer usted",
      noHint: "Todavía no hay una sugerencia para estas palabras. Consulte a mipOS qué significan.",
      then: "Cuando esté corregido, elija “Enviar ahora”.",
    },
    resolve: {
      drifted: {
        title: "¿Cuál número es el correcto?",
        subtitle: "Si puede, cuente el artículo y luego elija. Esto es lo que hace cada opción.",
      },
      doubted: {
        title: "Conviene contarlo",
        subtitle:
          "Cuente el artículo, corrija su existencia en esta tienda si es otra y luego confírmela.",
      },
      medusa: {
        title: "Usar el número de esta tienda",
        question: "¿Usar el número de esta tienda?",
        description: "{{name}}: esta tienda conserva {{medusa}} y mipOS recibe {{mipos}}.",
      },
      mipos: {
        title: "Usar el número de mipOS",
        question: "¿Usar el número de mipOS?",
        description:
          "{{name}}: la existencia de esta tienda pasa a {{medusa}} y mipOS conserva {{mipos}}. Sus clientes podrán comprar esa cantidad.",
      },
      here: "En esta tienda",
      atMipos: "En mipOS",
      becomes: "pasa a",
      stays: "sigue en {{stock}}",
      unknown: "desconocida",
      pending: "Después queda por enviar a mipOS {{change}}. Eso ocurre automáticamente.",
      not: {
        nothing_to_resolve: "No hay nada que resolver de esta manera.",
        not_stocked: "Esta tienda ya no tiene el artículo en esta ubicación.",
        in_flight: "En este momento hay algo en camino. Espere un instante.",
      },
    },
    facts: {
      title: "Detalles",
      product: "Variante",
      inventoryItem: "Artículo de inventario",
      storeLink: "Vínculo de tienda",
      externalId: "ID en mipOS",
      agreedAt: "Último acuerdo",
      elsewhere: "En otros lugares",
      everyLocation: "Todas las ubicaciones de este artículo",
    },
    mapping: {
      title: "Qué se informa a mipOS",
      unit: "Unidad",
      supplier: "Proveedor",
      cost: "Costo",
    },
    timeline: {
      title: "Movimientos",
      subtitle: "Todo lo que pasó entre ambas partes, lo más reciente primero",
      empty: "Todavía no hay movimientos entre ambas partes.",
      inbound: "Desde mipOS",
      outbound: "Hacia mipOS",
      after: "acordada: {{stock}}",
      sentence: {
        opening: "Primer envío a mipOS, con una existencia de {{amount}}",
        stated: "Existencia informada a mipOS: {{amount}}",
        echo: "mipOS repitió nuestro cambio de {{amount}}; nada se movió",
        resolved: "Resuelto con el número de mipOS: {{amount}}",
        added: "Ingreso de {{amount}} en mipOS",
        removed: "Salida de {{amount}} en mipOS",
        sent: "{{amount}} enviado a mipOS",
        sending: "{{amount}} se está enviando a mipOS",
        unanswered: "{{amount}} enviado a mipOS, sin respuesta",
        refused: "mipOS rechazó {{amount}}",
        notSent: "{{amount}} no se pudo enviar a mipOS",
        settled: "{{amount}} quedó sin respuesta; se resolvió informando la existencia",
      },
      state: {
        in_flight: "Enviándose",
        applied: "Listo",
        uncertain: "Sin respuesta",
        rejected: "Rechazado",
        not_sent: "No enviado",
        settled: "Resuelto",
      },
    },
  },
}
