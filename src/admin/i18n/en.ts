import { HINT_TEXTS } from "../../modules/mipos/hints/hint-texts"
import { errors } from "./en/errors"
import { mapping } from "./en/mapping"
import { movements } from "./en/movements"
import { navigation } from "./en/navigation"
import { overview } from "./en/overview"
import { stock } from "./en/stock"
import { syncs } from "./en/syncs"
import { widgets } from "./en/widgets"
import { wizard } from "./en/wizard"

export const en = {
  title: "mipOS",
  subtitle: "Keeps the stock of this store and of mipOS the same",

  actions: {
    cancel: "Cancel",
    close: "Close",
    create: "Create",
    delete: "Delete",
    edit: "Edit",
    retry: "Try again",
    save: "Save",
    view: "View details",
    menu: "More actions",
  },

  common: {
    notSet: "Not set",
    saved: "Saved",
    never: "Never",
    enabled: "On",
    disabled: "Off",
    loadFailed: "This could not be loaded",
    areYouSure: "Are you sure?",
    optional: "Optional",
    offline: "The store could not be reached. Check your connection and try again.",
  },

  table: {
    search: "Search",
    sortBy: "Sort by",
    clear: "Clear all",
    clearSelection: "Clear",
    removeFilter: "Remove the filter “{{filter}}”",
    selectAll: "Select every row of this page",
    select: "Select {{name}}",
    selected_one: "{{count, number}} selected",
    selected_other: "{{count, number}} selected",
    of: "of",
    results: "results",
    pages: "pages",
    previous: "Previous",
    next: "Next",
  },

  validation: {
    required: "Fill in this field.",
    email: "Enter a valid email address.",
    wholeNumber: "Enter a whole number from {{minimum, number}} to {{maximum, number}}.",
    tooLong: "Enter at most {{most, number}} characters.",
    decimal: "Enter a number, for instance 12.50.",
    url: "Enter a full address that begins with https:// or http://.",
    cron: "Enter minute, hour, day, month and weekday, each one that there is, for instance 0 3 * * *.",
  },

  status: {
    tone: {
      agreed: "In step",
      working: "Working",
      attention: "Needs attention",
      stopped: "Needs you",
      idle: "Not running",
    },
    sentence: {
      notSetUp: "mipOS is not set up yet. Start by entering your connection below.",
      switchedOff: "The connection is switched off. Nothing is sent or received.",
      incomplete: "Something is missing before stock can be kept in step.",
      noStoreLinks: "No stock location is linked to a mipOS store yet.",
      syncing: "A sync is running.",
      blocked_one: "mipOS refused {{count, number}} item. The others go on.",
      blocked_other: "mipOS refused {{count, number}} items. The others go on.",
      drift_one: "{{count, number}} item has a different stock in mipOS.",
      drift_other: "{{count, number}} items have a different stock in mipOS.",
      uncertain_one:
        "It is not known yet whether mipOS took the last change of {{count, number}} item.",
      uncertain_other:
        "It is not known yet whether mipOS took the last change of {{count, number}} items.",
      paused_one: "{{count, number}} store link is paused. It goes on by itself.",
      paused_other: "{{count, number}} store links are paused. They go on by themselves.",
      waiting_one: "{{count, number}} item waits to be sent.",
      waiting_other: "{{count, number}} items wait to be sent.",
      unsent_one: "{{count, number}} item was never sent to mipOS.",
      unsent_other: "{{count, number}} items were never sent to mipOS.",
      leftOut_one: "The last sync left {{count, number}} item out. Its details say why.",
      leftOut_other: "The last sync left {{count, number}} items out. Its details say why.",
      noItems: "There are no items to keep in step yet.",
      agreed: "Stock agrees everywhere.",
    },
    counts: {
      agreedHint: "Both sides say the same stock, and nothing is on its way.",
      pendingHint: "Stock changed here and is on its way to mipOS.",
      uncertainHint: "The answer of mipOS got lost. This is settled by itself.",
      blockedHint: "mipOS refused the change. A person has to look at it.",
      driftHint: "The two sides say different stock while nothing is on its way.",
      unsentHint: "mipOS does not know these items yet. The next sync sends them.",
    },
    missing: "Still missing",
    clientSecretForWebhooks: "Client secret (the messages of mipOS are signed with it)",
    warnings: "For whoever runs this store",
    warningTexts: {
      inMemoryLocking:
        "Several processes of this store are at work, and its locks are kept in memory, where each process sees only its own. Stock can be lost. Set up locking by Redis or PostgreSQL in medusa-config.",
    },
    links: {
      title: "Store links",
      unnamed: "Unnamed location",
      store: "mipOS store {{store}}",
      items_one: "{{count, number}} item",
      items_other: "{{count, number}} items",
      pausedUntil: "Paused until {{time}}. It goes on by itself.",
      state: { active: "Active", paused: "Paused", disabled: "Off" },
    },
    webhook: {
      lastReceived: "Last change received from mipOS",
      refusedTitle: "Messages from mipOS refused in the last 24 hours",
      refusedTimes_one: "Once, {{time}}",
      refusedTimes_other: "{{count, number}} times, last {{time}}",
      refusals: {
        notEnabled: "The connection was switched off. Switch it on.",
        malformed: "A message was not of the form that mipOS describes. Ask mipOS if it lasts.",
        badSignature:
          "The signature did not fit. Register the webhook again, and check that the client secret is the account’s.",
        notFresh:
          "The time of the message was too far from this store’s clock. If it lasts, check the time zone of the connection.",
        unknownStore:
          "mipOS named a store that no store link has: {{detail}}. Compare the POS store IDs of the store links.",
        linkNotEnabled: "The link to store {{detail}} was switched off. Switch it on.",
        unknownItem:
          "mipOS named an item that this store does not know: {{detail}}. Sync, or correct the item’s ID there.",
        excludedItem:
          "The item {{detail}} stays out of what is kept in step. Take it in if its stock should follow.",
        beingSent:
          "The item {{detail}} was just being sent to mipOS for the first time. mipOS sends the movement again.",
        neverSynced: "The item {{detail}} was not sent to mipOS yet. Sync once.",
        notStocked:
          "The item {{detail}} is no longer stocked at this location. Stock it there again.",
        outOfRange:
          "The stock of the item {{detail}} would have been a number that no inventory can hold.",
        tooMany: "More came at once than this store could take. mipOS sends it again.",
      },
    },
    timeZone: {
      title: "The time zone is probably wrong",
      text: "Messages from mipOS are refused because their time is {{off}} by this store’s clock in the time zone {{zone}}. With {{proposed}} they would be right.",
      ahead: "{{time}} ahead",
      behind: "{{time}} behind",
      use: "Use {{zone}}",
      savedToast: "The time zone is {{zone}} now. What mipOS sends again is taken.",
    },
  },

  hint: {
    open: {
      item: "Open the item",
      connection: "Open the connection",
      defaults: "Open the defaults",
      storeLink: "Open the store link",
      storeLinks: "Go to the store links",
      units: "Go to the units",
      suppliers: "Go to the suppliers",
      webhook: "Go to the webhook",
      page: "Go to mipOS",
    },
  },
  hints: HINT_TEXTS,

  trouble: {
    first: "The first {{shown}} of {{total}} are shown.",
    blocked: { title: "Refused by mipOS" },
    drifted: {
      title: "Different stock on the two sides",
      stocks: "mipOS says {{mipos}}, this store says {{medusa}}.",
      useMipos: "Use mipOS’s number",
      useMedusa: "Use this store’s number",
      resolvedToast: "The two sides agree on this item again",
    },
    doubted: {
      title: "Worth a count",
      stock:
        "A message to mipOS got no answer. Both sides say {{stock}} now; count the item, correct its stock here if it is another, and confirm.",
      confirm: "Confirm this store’s stock",
      confirmedToast: "mipOS was told this store’s stock once more",
    },
  },

  sync: {
    now: "Sync now",
    changesOnly: "Send only what changed",
    dryRun: "Try without sending",
    startedToast: "Sync started",
    cancel: "Cancel sync",
    cancelledToast: "The sync is being cancelled",
    last: "Last sync",
    next: "Next sync",
    noSchedule: "No schedule is set",
    neverRun: "No sync has run yet",
    progressLabel: "Progress of the sync",
    progress: "{{done}} of {{total}} items",
    counting: "Looking at the items…",
    sent_one: "{{count, number}} item sent",
    sent_other: "{{count, number}} items sent",
    leftOut_one: "{{count, number}} left out",
    leftOut_other: "{{count, number}} left out",
    nothingToSend: "Nothing had to be sent",
    checked_one: "{{count, number}} item checked",
    checked_other: "{{count, number}} items checked",
    finishedToast: "Sync finished: {{summary}}",
    dryRunToast: "Trial run finished: {{summary}}. Nothing was sent.",
    failedToast: "The sync failed",
    endedToast: "The sync was cancelled",
    state: {
      pending: "Starting",
      running: "Running",
      paused: "Paused",
      completed: "Done",
      failed: "Failed",
      cancelled: "Cancelled",
    },
    type: { full: "Everything", incremental: "Only what changed" },
    trigger: { manual: "By hand", schedule: "By schedule", change: "After a change" },
    detail: {
      title: "Sync",
      description: "What was sent, and what was left out and why",
      state: "Result",
      type: "What was sent",
      trigger: "Started",
      dryRun: "Trial run",
      dryRunValue: "Yes, nothing was sent",
      started: "Started at",
      finished: "Finished at",
      itemsTotal: "Items",
      itemsSent: "Sent",
      itemsLeftOut: "Left out",
      requests: "Requests to mipOS",
      problemsTitle: "Left out",
      noProblems: "Nothing was left out.",
      someProblems: "The first {{shown}} of {{total}} are shown.",
      everyItem: "See every item of this trial run",
    },
  },

  dryRun: {
    title: "Trial run",
    subtitle: "What a sync would send, and what it would leave out and why. Nothing was sent.",
    running: "The trial run is still at work; more items come up here.",
    back: "Back to mipOS",
    download: "Download everything",
    downloadHint: "The messages that would be sent, as JSON",
    columns: {
      name: "Item",
      externalId: "ID in mipOS",
      store: "Store",
      action: "Result",
      stock: "Stock",
      unit: "Unit",
      units: "{{purchase}}, used in {{consumption}}",
      supplier: "Supplier",
      cost: "Cost",
    },
    anyAction: "Everything",
    action: {
      send: "Would be sent",
      leave_out: "Left out",
      excluded: "Stays out",
    },
    empty: { title: "No items", text: "The trial run found no items to look at." },
    notFound: { title: "Nothing found", text: "No item fits this search." },
  },

  connection: {
    title: "Connection",
    subtitle: "Your mipOS account and how stock is kept in step",
    empty: {
      title: "Connect your mipOS account",
      text: "You need the client ID, client secret, email and password that mipOS gave you.",
      action: "Set up connection",
    },
    edit: { title: "Connection", description: "The account and the rules of this connection" },
    savedToast: "Connection saved",
    sections: {
      account: "Account",
      identity: "Identifiers",
      rules: "Rules",
      schedule: "Schedule",
      advanced: "Advanced",
    },
    fields: {
      clientId: "Client ID",
      clientSecret: "Client secret",
      email: "Email",
      password: "Password",
      accessToken: "Fixed access token",
      accessTokenHint: "Only if mipOS gave you one. It is used in place of the four fields above.",
      userId: "User ID",
      userIdHint: "Your user in the inventory system. mipOS calls it user_id_tps.",
      inventorySystemId: "Inventory system ID",
      posId: "POS ID",
      timeZone: "Time zone",
      timeZoneHint: "Dates go to mipOS in this time zone.",
      stockBasis: "Stock to send",
      externalIdSource: "How mipOS recognizes an item",
      onDrift: "When the two sides differ",
      syncSchedule: "Scheduled sync",
      cron: "Schedule as cron text",
      cronHint: "Minute, hour, day, month and weekday, in the time zone above.",
      batchSize: "Items per request",
      batchSizeHint: "Lower it if mipOS answers slowly or refuses large requests.",
      webhookTolerance: "Oldest message accepted, in seconds",
      webhookToleranceHint: "Messages from mipOS that are older than this are refused.",
      enabled: "Connection on",
      enabledHint: "While it is off, nothing is sent to mipOS and nothing is received.",
    },
    secret: {
      saved: "Saved, kept if left empty",
      remove: "Remove",
      keep: "Keep it",
      willBeRemoved: "Will be removed when you save",
      label: "Remove the saved value of {{field}}",
    },
    stockBasis: {
      stocked: {
        label: "Physical stock",
        description: "What is on the shelf. An order counts once its goods leave.",
      },
      available: {
        label: "Available stock",
        description: "What can still be sold. An order counts at once.",
      },
    },
    changeSource: {
      title: "Change how mipOS recognizes items?",
      description:
        "{{sent, number}} items that mipOS knows keep their IDs. Of the items not sent yet, {{changed, number}} get another ID, and {{without, number}} would have none and would be left out.",
      confirm: "Change it",
    },
    externalIdSource: {
      inventory_item_id: {
        label: "Inventory item ID",
        description: "Never changes by itself. Best for new set-ups.",
      },
      sku: {
        label: "SKU",
        description: "Use this if mipOS already knows your items by SKU.",
      },
      variant_id: {
        label: "Variant ID",
        description: "Use this if mipOS already knows your items by variant.",
      },
    },
    onDrift: {
      report: {
        label: "Tell me",
        description: "Nothing changes until a person decides.",
      },
      use_mipos: {
        label: "Use the stock of mipOS",
        description: "This store takes over the number of mipOS.",
      },
      use_medusa: {
        label: "Use the stock of this store",
        description: "mipOS gets the number of this store.",
      },
    },
    schedule: {
      off: "Off",
      hourly: "Every hour",
      nightly: "Every night at 3:00",
      custom: "Other",
    },
    test: {
      action: "Test connection",
      running: "Asking mipOS…",
      words: "mipOS said:",
      failed: "mipOS could not be asked.",
      results: {
        accepted: "mipOS accepts the credentials.",
        fixed_token:
          "A fixed token cannot be tried without sending something; the first sync will tell.",
        incomplete: "Still missing: {{missing}}.",
        unauthorized: "mipOS does not accept these credentials.",
        rejected: "mipOS refused the call.",
        rate_limited: "mipOS asks for fewer calls. Try again in a minute.",
        not_sent: "mipOS could not be reached.",
        ambiguous: "mipOS gave no usable answer.",
      },
    },
    delete: {
      action: "Delete connection",
      description:
        "The account and its credentials are removed, and stock is no longer kept in step. Your products and their stock stay as they are.",
      toast: "Connection deleted",
    },
  },

  storeLinks: {
    title: "Store links",
    subtitle: "Which stock location is which mipOS store",
    empty: {
      title: "No store links yet",
      text: "Link a stock location to its mipOS store, so that its stock can be sent.",
    },
    create: {
      title: "New store link",
      description: "Tie a stock location to a store in mipOS",
    },
    edit: { title: "Store link", description: "Edit how this location is tied to mipOS" },
    createdToast: "Store link created",
    savedToast: "Store link saved",
    fields: {
      location: "Stock location",
      locationPlaceholder: "Choose a location",
      locationFixed: "To use another location, delete this link and create a new one.",
      store: "mipOS store ID",
      posStore: "POS store ID",
      posStoreHint: "Only if mipOS uses another ID in its messages. Otherwise leave it empty.",
      inventorySystemId: "Own inventory system ID",
      userId: "Own user ID",
      ownHint: "Only if this store differs from the connection.",
      enabled: "Link on",
      enabledHint: "While it is off, the stock of this location is neither sent nor received.",
      state: "State",
    },
    delete: {
      description:
        "“{{name}}” will no longer be kept in step with mipOS store {{store}}. Its stock stays as it is.",
      toast: "Store link deleted",
    },
  },

  defaults: {
    title: "Defaults",
    subtitle: "Used for items that have none of their own",
    edit: { title: "Defaults", description: "Used for items that have none of their own" },
    savedToast: "Defaults saved",
    needConnection: "Set up the connection first.",
    fields: {
      unit: "Default unit",
      supplier: "Default supplier",
      cost: "Default cost",
      costHint:
        "mipOS requires a cost for every item. This one is sent for items without their own.",
      none: "None",
    },
  },

  units: {
    title: "Units",
    subtitle: "Units of measure that items refer to",
    empty: {
      title: "No units yet",
      text: "mipOS requires a unit for every item. Begin with one, for instance “Piece”.",
    },
    create: { title: "New unit", description: "Use the ID that mipOS knows, if there is one" },
    edit: { title: "Unit", description: "Edit this unit" },
    createdToast: "Unit created",
    savedToast: "Unit saved",
    fields: {
      externalId: "ID in mipOS",
      name: "Name",
      shortName: "Short name",
    },
    delete: {
      description: "The unit “{{name}}” is deleted. Items that use it fall back to the default.",
      toast: "Unit deleted",
    },
  },

  suppliers: {
    title: "Suppliers",
    subtitle: "Who items come from",
    empty: {
      title: "No suppliers yet",
      text: "mipOS requires a supplier for every item. One for all is enough to begin.",
    },
    create: { title: "New supplier", description: "Use the ID that mipOS knows, if there is one" },
    edit: { title: "Supplier", description: "Edit this supplier" },
    createdToast: "Supplier created",
    savedToast: "Supplier saved",
    fields: {
      externalId: "ID in mipOS",
      name: "Name",
      source: "Comes from",
      fromVendor: "Vendor",
      byHand: "By hand",
    },
    delete: {
      description:
        "The supplier “{{name}}” is deleted. Items that use it fall back to the default.",
      toast: "Supplier deleted",
    },
  },

  webhook: {
    title: "Webhook",
    subtitle: "How mipOS tells this store about sales and other changes of stock",
    needConnection: "Set up the connection first. Then mipOS can be told where to send changes.",
    fields: {
      url: "Address",
      state: "State",
      registeredAt: "Registered",
      registeredUrl: "Registered address",
    },
    state: {
      registered: "Registered",
      changed: "Address changed",
      notRegistered: "Not registered",
    },
    changedHint:
      "The address changed after it was registered. mipOS still uses the old one. Register it again.",
    register: "Register with mipOS",
    registeredToast: "mipOS will send changes to this address",
    copy: "Copy the address",
    onlyLocal:
      "mipOS cannot reach this address: it is one of this computer or of a private network.",
    test: {
      action: "Send a test",
      running: "Sending a test message to the address…",
      failed: "The test could not be sent.",
      status: "It answered {{status}}.",
      results: {
        ok: "The test message arrived and was understood. It changed nothing.",
        no_url: "There is no address yet. Enter one first.",
        no_secret: "The client secret is missing, with which messages are signed.",
        not_enabled:
          "The connection is switched off, and so every message is refused. Switch it on.",
        unreachable:
          "Nothing answers at the address, or not in time. See that it is this store’s and that the internet reaches it.",
        wrong_answer:
          "Something else than this store answers at the address. See that it ends in /hooks/mipos/stock-update and that no proxy stands in between.",
        refused_signature:
          "The message arrived, but its signature did not fit. Register the webhook again.",
        refused_time:
          "The message arrived, but its time did not fit. Check the clock of the server.",
      },
    },
    edit: {
      title: "Webhook",
      description: "The address that mipOS sends changes of stock to",
      hint: "mipOS must be able to reach it from the internet. After changing it, register it again.",
      suggestion: "Suggested: {{url}}",
      useSuggestion: "Use the suggestion",
    },
    savedToast: "Address saved",
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
} as const

export type Messages = typeof en
