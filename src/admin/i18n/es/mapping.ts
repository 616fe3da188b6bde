import type { Messages } from "../en"
import type { Translated } from "../translation"

export const mapping: Translated<Messages["mapping"]> = {
  title: "Correspondencias",
  tabs: {
    label: "Partes de las correspondencias",
    items: "Artículos",
    units: "Unidades",
    suppliers: "Proveedores",
    rules: "Reglas",
  },
  export: "Exportar",

  items: {
    title: "Artículos",
    subtitle:
      "Lo que mipOS sabe de cada artículo. En negrita: definido a mano. Lo demás se completa automáticamente.",
    columns: {
      name: "Artículo",
      externalId: "ID en mipOS",
      consumptionUnit: "Unidad",
      purchaseUnit: "Unidad de compra",
      supplier: "Proveedor",
      cost: "Costo",
      crosses: "Se envía a mipOS",
    },
    sentId: "mipOS conoce el artículo por este ID, así que ya no puede cambiar.",
    empty: {
      title: "Aún no hay artículos",
      text: "Los artículos aparecen aquí con la primera sincronización, o con una prueba de ella.",
    },
    notFound: {
      title: "Sin resultados",
      text: "Ningún artículo coincide con esta búsqueda y estos filtros.",
      showAll: "Mostrar todos los artículos",
    },
  },

  cell: {
    set: "{{field}} de {{name}}: {{value}}, definido a mano. Editar.",
    derived: "{{field}} de {{name}}: {{value}}, automático. Editar.",
    nothing: "nada",
    backToDerived: "Volver al valor automático",
    derivedChoice: "Valor automático",
    sameUnit: "La misma que la unidad",
  },
  choice: {
    search: "Buscar",
    nothingFound: "Sin resultados",
    searching: "Buscando…",
    failed: "No se pudo leer la lista. Ciérrala y vuelve a intentarlo.",
  },

  filters: {
    all: "Todos",
    problems: "Problemas",
    supplier: "Proveedor definido a mano",
    withProblems: "Con problemas",
    withoutProblems: "Sin problemas",
    anySupplier: "Todos",
  },

  crossing: {
    state: {
      crosses: "Se envía",
      leftOut: "Omitido",
      staysOut: "Queda fuera",
    },
    by: {
      person: "Decidido a mano",
      always: "Siempre, decidido a mano",
      no_include_rule: "Ninguna regla lo incluye",
      rule: "Por la regla de “{{name}}”",
      someRule: "Por una regla",
    },
    choice: {
      rules: "Según las reglas",
      always: "Enviarlo siempre",
      never: "No enviarlo nunca",
    },
    leave: {
      title: "¿Retirar de mipOS?",
      one: "“{{name}}” queda sin existencias en mipOS y ya no se envía nada de él. Sus existencias aquí no cambian.",
      many_one:
        "{{count, number}} artículo queda sin existencias en mipOS si ya se había enviado, y ya no se envía nada de él. Sus existencias aquí no cambian.",
      many_many:
        "{{count, number}} de artículos quedan sin existencias en mipOS si ya se habían enviado, y ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      many_other:
        "{{count, number}} artículos quedan sin existencias en mipOS si ya se habían enviado, y ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      confirm: "Retirar",
    },
    mayLeave: {
      title: "¿Dejar que decidan las reglas?",
      one: "Si las reglas dejan fuera “{{name}}”, queda sin existencias en mipOS y ya no se envía nada de él. Sus existencias aquí no cambian.",
      many_one:
        "{{count, number}} artículo queda sin existencias en mipOS si ahora tiene “Enviarlo siempre” y las reglas lo dejan fuera. Entonces ya no se envía nada de él. Sus existencias aquí no cambian.",
      many_many:
        "De {{count, number}} de artículos, quedan sin existencias en mipOS los que ahora tienen “Enviarlo siempre” y las reglas dejan fuera. Entonces ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      many_other:
        "De {{count, number}} artículos, quedan sin existencias en mipOS los que ahora tienen “Enviarlo siempre” y las reglas dejan fuera. Entonces ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      confirm: "Según las reglas",
    },
  },

  bulk: {
    label: "Artículos seleccionados",
    tooMany: "{{count, number}} artículos a la vez como máximo",
    title_one: "Editar {{count, number}} artículo",
    title_many: "Editar {{count, number}} de artículos",
    title_other: "Editar {{count, number}} artículos",
    description: "Lo que no modifique queda como lo tiene cada artículo.",
    keep: "Dejar como está",
    setCost: "Otro costo",
    newCost: "Costo nuevo",
    submit_one: "Cambiar {{count, number}} artículo",
    submit_many: "Cambiar {{count, number}} de artículos",
    submit_other: "Cambiar {{count, number}} artículos",
    unsaved: "Lo que ingresó aún no está guardado y se perdería.",
    savedToast_one: "{{count, number}} artículo cambiado",
    savedToast_many: "{{count, number}} de artículos cambiados",
    savedToast_other: "{{count, number}} artículos cambiados",
  },

  import: {
    action: "Importar",
    title: "Importar",
    subtitle:
      "Exporte las correspondencias, edítelas en una hoja de cálculo y tráigalas de vuelta. Nada cambia antes de que usted vea qué cambiaría.",
    choose: "Elija un archivo CSV o suéltelo aquí",
    chooseHint: "Con comas o punto y coma, en UTF-8, de 50 MB como máximo",
    reading: "Revisando el archivo…",
    read: "Se revisó {{name}}. Todavía no cambia nada.",
    preview: {
      title: "Lo que haría el archivo",
      subtitle: "Todavía no cambia nada.",
      rows: "Líneas",
      changes: "Artículos que cambian",
      unchanged: "Sin cambios",
      errors: "Errores",
      hasErrors_one:
        "El archivo tiene {{count, number}} error, así que no se puede aplicar. Corríjalo, guarde el archivo y elíjalo de nuevo.",
      hasErrors_many:
        "El archivo tiene {{count, number}} de errores, así que no se puede aplicar. Corríjalos, guarde el archivo y elíjalo de nuevo.",
      hasErrors_other:
        "El archivo tiene {{count, number}} errores, así que no se puede aplicar. Corríjalos, guarde el archivo y elíjalo de nuevo.",
      nothing: "Todo lo que dice el archivo ya está así. No hay nada que aplicar.",
      ready: "El archivo no tiene errores. Vea qué cambiaría y aplíquelo.",
    },
    errors: {
      title: "Errores",
      subtitle: "Dónde hay algo mal en el archivo, y qué hacer",
    },
    changes: {
      title: "Cambios",
      subtitle: "Lo que hay ahora y lo que habría",
    },
    columns: {
      line: "Línea",
      field: "Columna",
      problem: "Qué está mal",
      item: "Artículo",
      changes: "Cambios",
    },
    wholeLine: "Toda la línea",
    derived: "automático",
    becomes: "pasa a ser",
    fields: {
      external_id: "ID en mipOS",
      purchase_unit: "Unidad de compra",
      consumption_unit: "Unidad",
      supplier: "Proveedor",
      cost: "Costo",
      excluded: "Se envía a mipOS",
    },
    apply: {
      button_one: "Aplicar a {{count, number}} artículo",
      button_many: "Aplicar a {{count, number}} de artículos",
      button_other: "Aplicar a {{count, number}} artículos",
      title: "¿Aplicar el archivo?",
      description_one:
        "{{count, number}} artículo cambia como se muestra. La próxima sincronización, que comienza por sí sola, lo envía a mipOS.",
      description_many:
        "{{count, number}} de artículos cambian como se muestra. La próxima sincronización, que comienza por sí sola, los envía a mipOS.",
      description_other:
        "{{count, number}} artículos cambian como se muestra. La próxima sincronización, que comienza por sí sola, los envía a mipOS.",
      leaving_one:
        "{{count, number}} de ellos queda sin existencias en mipOS, y ya no se envía nada de él. Sus existencias aquí no cambian.",
      leaving_many:
        "{{count, number}} de ellos quedan sin existencias en mipOS, y ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      leaving_other:
        "{{count, number}} de ellos quedan sin existencias en mipOS, y ya no se envía nada de ellos. Sus existencias aquí no cambian.",
      confirm: "Aplicar",
    },
    done: {
      title: "Importación terminada",
      changed_one: "Cambió {{count, number}} artículo",
      changed_many: "Cambiaron {{count, number}} de artículos",
      changed_other: "Cambiaron {{count, number}} artículos",
      next: "La próxima sincronización envía los cambios. Comienza por sí sola.",
      items: "Ver los artículos",
    },
    gone: {
      title: "Esta importación ya no existe",
      text: "Ya se aplicó, o tiene más de un día. Elija el archivo de nuevo.",
    },
    codes: {
      cell_count:
        "La línea tiene {{found}} celdas, y la primera línea nombra {{expected}} columnas. ¿Hay una coma o un punto y coma en una celda sin comillas?",
      no_item: "La línea no nombra ningún artículo. Tome los ID de una exportación.",
      unknown_item:
        "No existe el artículo de inventario {{id}}. Tome los ID de una exportación, y quite la línea si el artículo se eliminó.",
      item_not_crossing:
        "El artículo de inventario {{id}} no se envía a mipOS: no tiene existencias en ninguna ubicación vinculada, o sus variantes no gestionan inventario. Quite la línea.",
      item_repeated: "“{{name}}” ya está en la línea {{first_line}}. Quite una de las dos líneas.",
      external_id_too_long: "Un ID tiene {{most}} caracteres como máximo.",
      external_id_unfit: "El ID contiene un carácter de control o uno dañado. Escríbalo de nuevo.",
      external_id_known:
        "mipOS ya conoce “{{name}}” como {{external_id}}; con otro ID sería allí un segundo artículo. Déjelo como está.",
      external_id_taken:
        "“{{other_name}}” ya tiene el ID {{external_id}}. Asigne otro a “{{name}}”.",
      external_id_repeated:
        "“{{name}}” y “{{other_name}}” (línea {{other_line}}) tienen el mismo ID {{external_id}}. Asigne otro a uno de los dos.",
      unknown_unit:
        "No existe la unidad “{{value}}”. Escriba el ID en mipOS, el nombre o el nombre corto de una, o créela antes en Unidades.",
      ambiguous_unit: "Más de una unidad se llama “{{value}}”. Escriba su ID en mipOS.",
      unknown_supplier:
        "No existe el proveedor “{{value}}”. Escriba el ID en mipOS o el nombre de uno, o créelo antes en Proveedores.",
      ambiguous_supplier: "Más de un proveedor se llama “{{value}}”. Escriba su ID en mipOS.",
      invalid_cost:
        "“{{value}}” no es un costo. Escriba un número con punto y sin moneda, por ejemplo 12.50.",
      invalid_excluded: "“{{value}}” no es ni verdadero ni falso. Escriba uno de los dos.",
    },
    fileCodes: {
      too_large: "El archivo supera los {{most}} MB. Divídalo en varios.",
      not_utf8:
        "El archivo no está en UTF-8. Guárdelo como “CSV UTF-8” (Excel lo ofrece entre los tipos de archivo) y elíjalo de nuevo.",
      quote_not_closed: 'Unas comillas se abren y nunca se cierran. Agregue las que faltan (").',
      quote_in_cell:
        'La línea {{line}} tiene comillas en medio de una celda. Ponga toda la celda entre comillas y escriba dos veces las de dentro ("").',
      line_too_long:
        'La línea {{line}} tiene más de {{most}} KB. ¿Faltan unas comillas (") antes de ella?',
      empty: "El archivo está vacío. Su primera línea debe nombrar las columnas.",
      unnamed_column:
        "Una columna no tiene nombre. La primera línea nombra las columnas; pueden ser {{columns}}.",
      unknown_column:
        "No se conoce la columna “{{column}}”. La primera línea nombra las columnas; pueden ser {{columns}}.",
      repeated_column: "La columna {{column}} está dos veces. Quite una de ellas.",
      no_key_column:
        "Falta la columna inventory_item_id. Por ella se reconoce cada artículo; una exportación la tiene.",
    },
  },

  rules: {
    title: "Reglas",
    subtitle:
      "Qué artículos se envían, según a qué pertenecen sus productos. Lo decidido para un artículo prevalece.",
    empty: {
      title: "Aún no hay reglas",
      text: "Se envía todo artículo con existencias en una ubicación vinculada. Agregue una regla para dejar fuera algunos, o para enviar solo algunos.",
    },
    columns: {
      kind: "Según",
      reference: "Nombre",
      effect: "Efecto",
      createdAt: "Creada",
    },
    kind: {
      category: "Categoría",
      collection: "Colección",
      sales_channel: "Canal de ventas",
    },
    effect: {
      exclude: {
        label: "Dejar fuera",
        description: "Sus artículos no se envían, digan lo que digan otras reglas.",
      },
      include: {
        label: "Enviar solo estos",
        description: "Solo se envían los artículos que nombra una regla así. Varias se suman.",
      },
    },
    deletedReference: "Eliminado en Medusa; esta regla ya no corresponde a nada",
    choose: "Busque por nombre",
    noReferences: "Aún no hay ninguno en esta tienda.",
    preview: {
      leaving_one:
        "{{count, number}} artículo que ahora se envía saldría y quedaría sin existencias en mipOS.",
      leaving_many:
        "{{count, number}} de artículos que ahora se envían saldrían y quedarían sin existencias en mipOS.",
      leaving_other:
        "{{count, number}} artículos que ahora se envían saldrían y quedarían sin existencias en mipOS.",
      coming_one: "{{count, number}} artículo que ahora no se envía se enviaría.",
      coming_many: "{{count, number}} de artículos que ahora no se envían se enviarían.",
      coming_other: "{{count, number}} artículos que ahora no se envían se enviarían.",
      nothing: "Ningún artículo saldría y ninguno entraría.",
      crossing_one: "En total se enviaría {{count, number}} artículo.",
      crossing_many: "En total se enviarían {{count, number}} de artículos.",
      crossing_other: "En total se enviarían {{count, number}} artículos.",
    },
    create: {
      title: "Nueva regla",
      description: "Vale para todos los artículos a la vez, y para los que vengan después",
      confirmTitle: "¿Retirar artículos de mipOS?",
      confirm: "Crear la regla",
      toast: "Regla creada",
    },
    delete: {
      description: "La regla se elimina.",
      toast: "Regla eliminada",
    },
  },

  suppliers: {
    vendorName: "El nombre es el del vendedor. Cámbielo allí; la próxima sincronización lo toma.",
  },
}
