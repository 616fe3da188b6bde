import type { Messages } from "../en"
import type { Translated } from "../translation"

export const movements: Translated<Messages["movements"]> = {
  title: "Movimientos",
  subtitle: "Cada cambio de existencias que pasó entre esta tienda y mipOS",
  one: "Movimiento",

  sentence: {
    sold: "Venta de {{quantity}} en mipOS",
    added: "Ingreso de {{quantity}} en mipOS",
    echo: "mipOS confirmó {{change}}",
    tookOver: "Se tomó el número de mipOS: {{change}}",
    opening: "Se envió a mipOS la primera existencia: {{stock}}",
    stated: "Se fijó la existencia de mipOS en {{stock}} ({{change}})",
    gaveOurs: "Se envió a mipOS el número de esta tienda: {{change}}",
    sending: "Enviando {{change}} a mipOS",
    sent: "Se envió {{change}} a mipOS",
    unanswered: "Se envió {{change}} a mipOS, sin respuesta",
    refused: "mipOS rechazó {{change}}",
    notSent: "No se pudo enviar {{change}} a mipOS",
    settled: "Se envió {{change}} a mipOS y se resolvió con una sincronización",
  },

  columns: {
    when: "Momento",
    what: "Qué ocurrió",
    item: "Artículo",
    store: "Ubicación",
    agreedAfter: "Existencia acordada",
    state: "Estado",
  },
  sort: { newest: "Más recientes primero", oldest: "Más antiguos primero" },

  state: {
    in_flight: "En camino",
    applied: "Hecho",
    uncertain: "Sin respuesta",
    rejected: "Rechazado",
    not_sent: "No enviado",
    settled: "Resuelto",
  },
  direction: { inbound: "Desde mipOS", outbound: "Hacia mipOS" },

  filters: {
    time: "Momento",
    direction: "Dirección",
    state: "Estado",
    failed: "Todo lo que falló",
    store: "Ubicación",
    sync: "Sincronización",
    thisSync: "Una sola",
  },

  cappedCount:
    "Aquí hay más de {{count, number}} movimientos. Acote el período o busque un artículo para ver los demás.",
  export: "Exportar CSV",
  exportHint: "Los movimientos que dejan pasar los filtros",
  empty: {
    title: "Todavía no hay movimientos",
    text: "En cuanto cambie una existencia aquí o en mipOS, aparecerá en esta lista.",
  },
  notFound: { title: "Sin resultados", text: "Ningún movimiento coincide con estos filtros." },

  detail: {
    item: "Artículo",
    openStory: "Abrir su historia",
    store: "Ubicación",
    direction: "Dirección",
    change: "Cambio",
    statedStock: "Existencia indicada con él",
    agreedAfter: "Existencia acordada después",
    occurred: "Ocurrió",
    recorded: "Se registró",
    settled: "Se respondió",
    confirmed: "mipOS lo confirmó",
    sync: "Sincronización",
    openSync: "Abrir la sincronización",
    externalId: "ID en mipOS",
    answerTitle: "Qué respondió mipOS",
    noWords: "mipOS no dio ningún motivo.",
    status: "Respondió con el estado {{status}}",
    noAnswer: "No llegó ninguna respuesta.",
    sent: "Qué se envió",
    received: "Qué se recibió",
    responded: "Qué se respondió",
    technical: "Mensajes",
    technicalHint: "Tal como pasaron. Los secretos nunca se guardan aquí.",
    nothing: "No se registró nada.",
    retry: "Intentar de nuevo",
    retryTitle: "¿Intentar de nuevo con este artículo?",
    retryText:
      "Se envía a mipOS lo que corresponde ahora: la diferencia entre la existencia de esta tienda y la acordada. Este movimiento no se envía por segunda vez.",
    retriedToast: "Se está intentando de nuevo",
    waits: "No hay nada que hacer: se resuelve por sí solo, al indicar la existencia una vez más.",
  },
}
