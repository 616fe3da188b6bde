export const wizard = {
  title: "Set up mipOS",
  subtitle: "Six steps, after which this store and mipOS keep the same stock.",
  progress: "{{done}} of {{total}} steps done",
  skip: "Skip for now",
  next: "Next step",

  resume: {
    title: "The set-up is not finished",
    action: "Go on with the set-up",
  },

  state: {
    done: "Done",
    current: "To do now",
    toDo: "Still to do",
    notYet: "Not possible yet",
  },

  obstacles: {
    connection: "Enter your mipOS account in the first step. This one needs it.",
    credentials: "mipOS does not accept the account. Correct it in the first step.",
    switchedOff: "The connection is switched off, so nothing can be asked of mipOS.",
    storeLink: "Link a stock location to a mipOS store first, so that there is stock to send.",
    goTo: "Go to “{{step}}”",
    switchOn: "Switch it on",
    switchedOnToast: "The connection is on",
  },

  unsaved: {
    title: "Leave without saving?",
    description: "What you have entered in this step is not saved yet and would be lost.",
    stay: "Stay here",
    leave: "Leave",
  },

  failure: {
    save: "This could not be saved.",
    start: "This could not be started.",
    register: "The webhook could not be registered.",
  },

  steps: {
    connection: {
      title: "Connect your mipOS account",
      description:
        "mipOS gave you these when your account was made. Secrets are encrypted, and are never shown again.",
      submit: "Save and test",
      more: "Rules and token",
      savedToast: "mipOS accepts the account",
    },
    storeLinks: {
      title: "Link your stock locations to mipOS stores",
      description:
        "Enter the mipOS store ID of each location whose stock mipOS should have. Leave the others empty.",
      store: "mipOS store ID",
      posStore: "POS store ID",
      posStoreHint: "Only if mipOS uses another one in its messages.",
      enabled: "Link on",
      ofLocation: "{{field}}, {{location}}",
      required: "A link needs a store ID. To stop it, switch it off.",
      noLink: "Enter the store ID of at least one location.",
      taken: "Another location has this ID already.",
      noLocations: {
        title: "This store has no stock location yet",
        text: "Create one in Medusa first; its stock is what mipOS will have.",
        action: "Go to the locations",
      },
      submit: "Save links",
      savedToast: "Store links saved",
    },
    defaults: {
      title: "Choose defaults",
      description:
        "mipOS requires a unit, a supplier and a cost for every item. These are used for items without their own.",
      newUnit: "New unit…",
      newSupplier: "New supplier…",
      unitName: "Name of the unit",
      unitNameHint: "For instance “Piece”.",
      unitShortName: "Short name of the unit",
      unitExternalId: "ID of the unit in mipOS",
      supplierName: "Name of the supplier",
      supplierExternalId: "ID of the supplier in mipOS",
      idHint: "The one that mipOS knows. If there is none, choose any.",
      submit: "Save defaults",
    },
    preview: {
      title: "Look at what will be sent",
      description: "A trial run goes through your items as a sync would, and sends nothing.",
      start: "Start the trial run",
      again: "Look again",
      busy: "A sync is running. The trial run can start after it.",
      asOf: "As of {{time}}. After changing something, look again.",
      send: "Would be sent",
      leaveOut: "Would be left out",
      excluded: "Taken out by you",
      nothing: "There is nothing to send: no item is stocked at the linked locations.",
      allFit: "Nothing would be left out.",
      reasons: "Why items would be left out",
      firstOnly: "Counted among the first {{shown}} of {{total}}.",
      items_one: "{{count, number}} item: {{examples}}",
      items_other: "{{count, number}} items, for instance {{examples}}",
      every: "See every item",
      failed: "The trial run failed.",
      cancelled: "The trial run was cancelled.",
    },
    webhook: {
      title: "Let mipOS tell this store of its changes",
      description: "mipOS sends a message to this address whenever it sells or receives something.",
      submit: "Register with mipOS",
      again: "Register again",
      registered: "Registered with mipOS {{time}}.",
    },
    sync: {
      title: "Send everything once",
      description: "From then on, stock is kept in step by itself.",
      start: "Send everything now",
      startAgain: "Send everything again",
      running: "You can leave this page; it goes on.",
      trialRunning: "The trial run is still at work. Everything can be sent after it.",
      completed: "{{summary}}. From now on, stock is kept in step by itself.",
      failed: "The sync failed. What was sent stays sent, and nothing is lost.",
      cancelled:
        "The sync was cancelled. What was sent stays sent; start again when you are ready.",
      details: "See all that was left out",
      done: "Done",
    },
  },
} as const
