import type { Messages } from "../en"
import type { Translated } from "../translation"

export const overview: Translated<Messages["overview"]> = {
  title: "Resumen",
  subtitle: "Si las existencias coinciden, y qué hacer donde no",
  refreshFailed: "No se pudieron leer los últimos números. Lo que ve es del {{time}}.",

  notSetUp: {
    title: "Mantenga sus existencias al día con mipOS",
    text: "Conecte su cuenta de mipOS y vincule sus ubicaciones. A partir de ahí, las existencias se mantienen iguales en ambas partes sin que nadie tenga que vigilarlas.",
    missing: "Aún falta",
    action: "Configurar mipOS",
    goOn: "Continuar con la configuración",
  },

  attention: {
    title: "Pendiente de su atención",
    missing_one: "Falta {{count, number}} dato de configuración",
    missing_many: "Faltan {{count, number}} datos de configuración",
    missing_other: "Faltan {{count, number}} datos de configuración",
    missingAction: "Completar la configuración",
    blocked_one: "mipOS rechazó {{count, number}} artículo",
    blocked_many: "mipOS rechazó {{count, number}} artículos",
    blocked_other: "mipOS rechazó {{count, number}} artículos",
    blockedAction: "Ver por qué",
    drifted_one: "{{count, number}} artículo tiene otra existencia en mipOS",
    drifted_many: "{{count, number}} artículos tienen otra existencia en mipOS",
    drifted_other: "{{count, number}} artículos tienen otra existencia en mipOS",
    driftedAction: "Elegir el número correcto",
    doubted_one: "Conviene contar {{count, number}} artículo",
    doubted_many: "Conviene contar {{count, number}} artículos",
    doubted_other: "Conviene contar {{count, number}} artículos",
    doubtedAction: "Ver cuáles",
    unregisteredWebhook: "mipOS aún no avisa a esta tienda de sus ventas",
    unregisteredWebhookAction: "Registrar el webhook",
    refusedWebhooks_one: "Se rechazó {{count, number}} mensaje de mipOS en las últimas 24 horas",
    refusedWebhooks_many:
      "Se rechazaron {{count, number}} mensajes de mipOS en las últimas 24 horas",
    refusedWebhooks_other:
      "Se rechazaron {{count, number}} mensajes de mipOS en las últimas 24 horas",
    refusedWebhooksAction: "Ir al webhook",
    syncFailed: "La última sincronización falló",
    syncFailedAction: "Ver por qué",
    leftOut_one: "La última sincronización omitió {{count, number}} artículo",
    leftOut_many: "La última sincronización omitió {{count, number}} artículos",
    leftOut_other: "La última sincronización omitió {{count, number}} artículos",
    leftOutAction: "Ver cuáles y por qué",
  },

  links: {
    title: "Vínculos de tienda",
    tone: {
      agreed: "Al día",
      working: "Enviando",
      attention: "Atención",
      stopped: "Requiere su ayuda",
      idle: "Inactivo",
    },
    sentence: {
      agreed_one: "El único artículo coincide con mipOS.",
      agreed_many: "Los {{count, number}} artículos coinciden con mipOS.",
      agreed_other: "Los {{count, number}} artículos coinciden con mipOS.",
      sending_one: "{{count, number}} artículo va en camino a mipOS.",
      sending_many: "{{count, number}} artículos van en camino a mipOS.",
      sending_other: "{{count, number}} artículos van en camino a mipOS.",
      settling_one:
        "Se perdió una respuesta de mipOS sobre {{count, number}} artículo. Se está resolviendo.",
      settling_many:
        "Se perdieron respuestas de mipOS sobre {{count, number}} artículos. Se están resolviendo.",
      settling_other:
        "Se perdieron respuestas de mipOS sobre {{count, number}} artículos. Se están resolviendo.",
      needsYou_one: "{{count, number}} artículo requiere su ayuda.",
      needsYou_many: "{{count, number}} artículos requieren su ayuda.",
      needsYou_other: "{{count, number}} artículos requieren su ayuda.",
      unsent_one: "{{count, number}} artículo nunca se envió a mipOS. Sincronice para enviarlo.",
      unsent_many:
        "{{count, number}} artículos nunca se enviaron a mipOS. Sincronice para enviarlos.",
      unsent_other:
        "{{count, number}} artículos nunca se enviaron a mipOS. Sincronice para enviarlos.",
      paused: "En pausa hasta {{time}}. Se reanuda por sí solo.",
      off: "Este vínculo está desactivado. Aquí no se envía ni se recibe nada.",
      connectionOff: "La conexión está desactivada. No se envía ni se recibe nada.",
      notReady: "Falta algo para que este vínculo pueda funcionar.",
      empty: "Todavía no hay artículos en esta ubicación.",
    },
  },

  tiles: {
    title: "Artículos según su situación",
    hint: {
      agreed: "Ambas partes indican lo mismo",
      pending: "Cambiaron aquí; se envían pronto",
      in_flight: "Van en camino ahora",
      uncertain: "Se resuelven por sí solos",
      blocked: "mipOS no los aceptó",
      drifted: "mipOS indica otro número",
      unsent: "Nuevos para mipOS",
      doubted: "Cuéntelos una vez",
    },
  },

  chart: {
    title: "Movimientos",
    subtitle: "Cambios de existencias entre ambas partes, en la zona horaria {{timeZone}}",
    period: "Período",
    day: "24 horas",
    month: "30 días",
    inbound: "Desde mipOS",
    outbound: "Hacia mipOS",
    failed: "Fallidos",
    total: "{{label}}: {{count, number}}",
    showTable: "Mostrar como tabla",
    hideTable: "Ocultar la tabla",
    hour: "Hora",
    dayColumn: "Día",
    label: "Gráfico de los movimientos en el tiempo. Los mismos números están en la tabla.",
    empty: "No hubo movimientos en este período.",
    all: "Ver todos los movimientos",
  },

  activity: {
    title: "Sincronizaciones y mensajes",
    lastSync: "Última sincronización",
    nextSync: "Próxima sincronización",
    lastReceived: "Último cambio desde mipOS",
    allSyncs: "Ver todas las sincronizaciones",
  },
}
