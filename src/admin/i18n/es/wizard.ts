import type { Messages } from "../en"
import type { Translated } from "../translation"

export const wizard: Translated<Messages["wizard"]> = {
  title: "Configurar mipOS",
  subtitle: "Seis pasos, tras los cuales esta tienda y mipOS mantienen las mismas existencias.",
  progress: "{{done}} de {{total}} pasos hechos",
  skip: "Omitir por ahora",
  next: "Paso siguiente",

  resume: {
    title: "La configuración no está terminada",
    action: "Continuar la configuración",
  },

  state: {
    done: "Hecho",
    current: "Por hacer ahora",
    toDo: "Pendiente",
    notYet: "Aún no es posible",
  },

  obstacles: {
    connection: "Ingrese su cuenta de mipOS en el primer paso. Este paso la necesita.",
    credentials: "mipOS no acepta la cuenta. Corríjala en el primer paso.",
    switchedOff: "La conexión está desactivada, así que no se puede pedir nada a mipOS.",
    storeLink:
      "Vincule primero una ubicación con una tienda de mipOS, para que haya existencias que enviar.",
    goTo: "Ir a “{{step}}”",
    switchOn: "Activarla",
    switchedOnToast: "La conexión está activada",
  },

  unsaved: {
    title: "¿Salir sin guardar?",
    description: "Lo que ingresó en este paso aún no está guardado y se perdería.",
    stay: "Quedarse aquí",
    leave: "Salir",
  },

  failure: {
    save: "No se pudo guardar.",
    start: "No se pudo iniciar.",
    register: "No se pudo registrar el webhook.",
  },

  steps: {
    connection: {
      title: "Conecte su cuenta de mipOS",
      description:
        "mipOS le dio estos datos al crear su cuenta. Los secretos se cifran y nunca se muestran de nuevo.",
      submit: "Guardar y probar",
      more: "Reglas y token",
      savedToast: "mipOS acepta la cuenta",
    },
    storeLinks: {
      title: "Vincule sus ubicaciones con tiendas de mipOS",
      description:
        "Ingrese el ID de tienda de mipOS de cada ubicación cuyas existencias debe tener mipOS. Deje las demás vacías.",
      store: "ID de tienda en mipOS",
      posStore: "ID de tienda en el POS",
      posStoreHint: "Solo si mipOS usa otro en sus mensajes.",
      enabled: "Vínculo activado",
      required: "Un vínculo necesita un ID de tienda. Para detenerlo, desactívelo.",
      noLink: "Ingrese el ID de tienda de al menos una ubicación.",
      taken: "Otra ubicación ya tiene este ID.",
      noLocations: {
        title: "Esta tienda aún no tiene ubicaciones",
        text: "Cree primero una en Medusa; sus existencias son las que tendrá mipOS.",
        action: "Ir a las ubicaciones",
      },
      submit: "Guardar vínculos",
      savedToast: "Vínculos de tienda guardados",
    },
    defaults: {
      title: "Elija valores predeterminados",
      description:
        "mipOS exige una unidad, un proveedor y un costo para cada artículo. Estos se usan en los que no tienen uno propio.",
      newUnit: "Nueva unidad…",
      newSupplier: "Nuevo proveedor…",
      moreUnits:
        "Los artículos que indican otra unidad de medida, por ejemplo kilogramos, también necesitan esa.",
      addUnit: "Agregar una unidad",
      unitName: "Nombre de la unidad",
      unitNameHint: "Por ejemplo “Pieza”.",
      unitShortName: "Nombre corto de la unidad",
      unitExternalId: "ID de la unidad en mipOS",
      supplierName: "Nombre del proveedor",
      supplierExternalId: "ID del proveedor en mipOS",
      idHint: "El que mipOS conoce. Si no existe, elija cualquiera.",
      submit: "Guardar valores",
    },
    preview: {
      title: "Vea qué se enviará",
      description:
        "Una prueba recorre sus artículos como lo haría una sincronización, y no envía nada.",
      start: "Iniciar la prueba",
      again: "Revisar de nuevo",
      busy: "Hay una sincronización en curso. La prueba puede iniciar después.",
      asOf: "Datos del {{time}}. Si cambia algo, revise de nuevo.",
      send: "Se enviarían",
      leaveOut: "Se omitirían",
      excluded: "Quedan fuera",
      nothing:
        "No hay nada que enviar: ningún artículo tiene existencias en las ubicaciones vinculadas.",
      allFit: "No se omitiría nada.",
      reasons: "Por qué se omitirían artículos",
      firstOnly: "Contado entre los primeros {{shown}} de {{total}}.",
      items_one: "{{count, number}} artículo: {{examples}}",
      items_many: "{{count, number}} artículos, por ejemplo {{examples}}",
      items_other: "{{count, number}} artículos, por ejemplo {{examples}}",
      every: "Ver todos los artículos",
      failed: "La prueba falló.",
      cancelled: "La prueba fue cancelada.",
    },
    webhook: {
      title: "Permita que mipOS avise de sus cambios",
      description: "mipOS envía un mensaje a esta dirección cada vez que vende o recibe algo.",
      submit: "Registrar en mipOS",
      again: "Registrar de nuevo",
      registered: "Registrado en mipOS {{time}}.",
    },
    sync: {
      title: "Envíe todo una vez",
      description: "A partir de entonces, las existencias se mantienen al día por sí solas.",
      start: "Enviar todo ahora",
      startAgain: "Enviar todo de nuevo",
      running: "Puede salir de esta página; el envío continúa.",
      trialRunning: "La prueba sigue en curso. Después se puede enviar todo.",
      completed: "{{summary}}. Desde ahora, las existencias se mantienen al día por sí solas.",
      failed: "La sincronización falló. Lo enviado queda enviado y no se pierde nada.",
      cancelled:
        "La sincronización fue cancelada. Lo enviado queda enviado; inicie de nuevo cuando quiera.",
      details: "Ver todo lo omitido",
      done: "Listo",
    },
  },
}
