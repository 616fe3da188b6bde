export const stock = {
  title: "Stock",
  subtitle: "What this store and mipOS say of every item, at every linked location",
  push: "Send now",
  pushed: {
    agreed: "mipOS has this store’s stock now",
    refused: "mipOS refused it once more",
    waits: "It is on its way; this goes on by itself",
  },
  doubted: "Worth a count",
  driftedTo: "mipOS says {{mipos}}",
  excluded: "Stays out",

  standing: {
    blocked: "Refused",
    drifted: "Differs",
    uncertain: "Not answered",
    in_flight: "Being sent",
    pending: "To be sent",
    unsent: "Never sent",
    agreed: "In step",
  },

  columns: {
    item: "Item",
    sku: "SKU",
    location: "Location",
    medusa: "In this store",
    agreed: "Agreed",
    difference: "Difference",
    standing: "State",
    lastMovement: "Last movement",
  },
  line: {
    numbers: "{{medusa}} here, {{agreed}} agreed",
    unsent: "{{medusa}} here, never sent",
  },
  orders: {
    name: "Name",
    sku: "SKU",
    "-last_movement_at": "Last movement",
  },

  filters: {
    allStandings: "Every state",
    allLocations: "Every location",
    only: {
      product_id: "Only one product",
      variant_id: "Only one variant",
      inventory_item_id: "Only one item",
    },
  },

  empty: {
    title: "No stock to show yet",
    text: "Items come up here once they are synced with mipOS for the first time.",
    notSetUp: "Items come up here once mipOS is set up and they are synced for the first time.",
    sync: "Go to sync",
    setUp: "Set up mipOS",
  },
  notFound: {
    title: "Nothing found",
    text: "No item fits this search and these filters.",
  },

  batch: {
    label: "Actions",
    reason_one: "{{count, number}} item: {{reason}}",
    reason_other: "{{count, number}} items: {{reason}}",
    partly: "{{worked, number}} of {{total, number}} worked. The others stay selected.",
    push: {
      label: "Send now",
      title_one: "Send {{count, number}} item now?",
      title_other: "Send {{count, number}} items now?",
      description_one:
        "What mipOS refused, or what waits, is tried once more at once. What agrees already is left alone.",
      description_other:
        "What mipOS refused, or what waits, is tried once more at once. What agrees already is left alone.",
      done_one: "{{count, number}} item sent",
      done_other: "{{count, number}} items sent",
    },
    useMedusa: {
      label: "Use this store’s number",
      title_one: "Use this store’s number for {{count, number}} item?",
      title_other: "Use this store’s number for {{count, number}} items?",
      description_one:
        "Where the two sides differ, mipOS gets this store’s stock, and its own number is lost.",
      description_other:
        "Where the two sides differ, mipOS gets this store’s stock, and its own numbers are lost.",
      done_one: "{{count, number}} item settled by this store’s number",
      done_other: "{{count, number}} items settled by this store’s numbers",
    },
    useMipos: {
      label: "Use mipOS’s number",
      title_one: "Use mipOS’s number for {{count, number}} item?",
      title_other: "Use mipOS’s number for {{count, number}} items?",
      description_one:
        "Where the two sides differ, the stock of this store changes to what mipOS says. Customers can buy that many.",
      description_other:
        "Where the two sides differ, the stock of this store changes to what mipOS says. Customers can buy that many.",
      done_one: "{{count, number}} item settled by mipOS’s number",
      done_other: "{{count, number}} items settled by mipOS’s numbers",
    },
    exclude: {
      label: "Keep out",
      title_one: "Keep {{count, number}} item out of mipOS?",
      title_other: "Keep {{count, number}} items out of mipOS?",
      description_one:
        "Its stock at mipOS becomes 0, at every location, and nothing is sent or received for it any more. Its stock in this store stays as it is.",
      description_other:
        "Their stock at mipOS becomes 0, at every location, and nothing is sent or received for them any more. Their stock in this store stays as it is.",
      done_one: "{{count, number}} item stays out from now on",
      done_other: "{{count, number}} items stay out from now on",
    },
    include: {
      label: "Take in again",
      title_one: "Take {{count, number}} item in again?",
      title_other: "Take {{count, number}} items in again?",
      description_one:
        "It is sent to mipOS with its stock of this store, at every location, unless a rule keeps it out.",
      description_other:
        "They are sent to mipOS with their stock of this store, at every location, unless a rule keeps them out.",
      done_one: "{{count, number}} item is taken in again",
      done_other: "{{count, number}} items are taken in again",
    },
  },
  refusals: {
    nothingToResolve: "The two sides agree; there is nothing to settle.",
    inFlight: "Something is on its way to mipOS. Try again in a moment.",
    notStocked: "This store no longer stocks it at this location. Use this store’s number instead.",
    changed: "Somebody else changed it just now.",
    refused: "mipOS refused it.",
    unanswered: "mipOS did not answer. This is settled by itself.",
    stillDrifted: "The two sides still differ.",
    drifted: "The two sides differ. Choose which number is right.",
    unsent: "mipOS was never sent it, and it could not be sent now. Its story says why.",
    waits: "It could not be sent now, and is tried again by itself.",
    failed: "Something went wrong in this store. The log of the server says more.",
    switchedOff: "The connection is switched off. Switch it on first.",
  },

  outlook: {
    agreed: "Both sides say the same. Nothing has to be done.",
    excluded:
      "This item stays out: nothing is sent or received for it, and its stock at mipOS is 0 or on its way there.",
    neverSent: "This item stays out. mipOS was never told of it, and is not going to be.",
    doubted:
      "Both sides say {{stock}}, but a message to mipOS once got no answer, so that both may be wrong. Count the item, correct its stock if it is another, and confirm it below.",
    unsent: "mipOS does not know this item yet. The next sync sends it, with a stock of {{stock}}.",
    more: "This store has {{amount}} more than was agreed.",
    less: "This store has {{amount}} less than was agreed.",
    next: {
      soon: "mipOS is told of that in a moment.",
      retried: "mipOS could not be told of that yet; it is tried again by itself.",
      paused: "Sending to this store is paused and goes on by itself.",
      off: "Nothing is sent while the connection or the store link is switched off.",
      refused:
        "mipOS refused the last message about this item. Nothing more is sent until you act.",
    },
    sending: "A change of {{change}} is being sent to mipOS right now.",
    stating: "The stock is being stated to mipOS right now.",
    unclear:
      "mipOS did not answer, so that it may have taken the last change or not. Nothing is sent twice: the stock is stated once more as a whole, by itself.",
    drifted:
      "mipOS says {{mipos}}, but {{agreed}} was agreed, and nothing is on its way that would explain it. Neither number is overwritten until you choose below.",
  },

  story: {
    title: "An item’s stock",
    gone: {
      title: "This item is not here any more",
      text: "Its store link was deleted, or the item itself in Medusa.",
      back: "Back to the stock",
    },
    numbers: {
      medusa: "In this store",
      agreed: "Agreed",
      mipos: "At mipOS",
      change: "{{change}} since it was agreed",
      staysOut: "Counts as nothing while it stays out",
      neverAgreed: "Not agreed on yet",
      unknown: "Nothing sent yet",
      notCertain: "As agreed, but not certain",
      asAgreed: "As agreed",
      said: "As mipOS said last",
    },
    blocked: {
      title: "mipOS refused it",
      subtitle: "In its own words, and what you can do",
      noHint: "Nobody has a hint for these words yet. Ask mipOS what they mean.",
      then: "Once it is put right, choose “Send now”.",
    },
    resolve: {
      drifted: {
        title: "Which number is right?",
        subtitle: "Count the item if you can, then choose. This is what each choice does.",
      },
      doubted: {
        title: "Worth a count",
        subtitle:
          "Count the item, correct its stock in this store if it is another, then confirm it.",
      },
      medusa: {
        title: "Use this store’s number",
        question: "Use this store’s number?",
        description: "{{name}}: this store keeps {{medusa}}, and mipOS gets {{mipos}}.",
      },
      mipos: {
        title: "Use mipOS’s number",
        question: "Use mipOS’s number?",
        description:
          "{{name}}: the stock of this store becomes {{medusa}}, and mipOS keeps {{mipos}}. Customers can buy that many.",
      },
      here: "In this store",
      atMipos: "At mipOS",
      becomes: "becomes",
      stays: "stays {{stock}}",
      unknown: "unknown",
      pending: "{{change}} has yet to be sent to mipOS after that. That happens by itself.",
      not: {
        nothing_to_resolve: "There is nothing to settle this way.",
        not_stocked: "This store no longer stocks the item at this location.",
        in_flight: "Something is on its way right now. Wait a moment.",
      },
    },
    facts: {
      title: "Details",
      product: "Variant",
      inventoryItem: "Inventory item",
      storeLink: "Store link",
      externalId: "ID in mipOS",
      agreedAt: "Last agreed",
      elsewhere: "Elsewhere",
      everyLocation: "Every location of this item",
    },
    mapping: {
      title: "What mipOS is told",
      unit: "Unit",
      supplier: "Supplier",
      cost: "Cost",
    },
    timeline: {
      title: "Movements",
      subtitle: "Everything that crossed, the newest first",
      empty: "Nothing has crossed yet.",
      inbound: "From mipOS",
      outbound: "To mipOS",
      after: "agreed: {{stock}}",
      sentence: {
        opening: "First sent to mipOS, with a stock of {{amount}}",
        stated: "Stock stated to mipOS: {{amount}}",
        echo: "mipOS repeated our change of {{amount}}; nothing moved",
        resolved: "Settled by mipOS’s number: {{amount}}",
        added: "{{amount}} came in at mipOS",
        removed: "{{amount}} went out at mipOS",
        sent: "{{amount}} sent to mipOS",
        sending: "{{amount}} is being sent to mipOS",
        unanswered: "{{amount}} sent to mipOS, without an answer",
        refused: "mipOS refused {{amount}}",
        notSent: "{{amount}} could not be sent to mipOS",
        settled: "{{amount}} got no answer; settled by stating the stock",
      },
      state: {
        in_flight: "Being sent",
        applied: "Done",
        uncertain: "Not answered",
        rejected: "Refused",
        not_sent: "Not sent",
        settled: "Settled",
      },
    },
  },
} as const
