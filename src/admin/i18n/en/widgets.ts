export const widgets = {
  title: "mipOS",
  error: "What mipOS says could not be loaded just now.",
  stock: "{{medusa}} in stock",
  stocks: "{{medusa}} here, {{agreed}} agreed",
  drifted: "{{medusa}} here, mipOS says {{mipos}}",
  externalId: "ID in mipOS",
  all_one: "See {{count, number}} place",
  all_other: "See all {{count, number}} places",
  push: "Send the stock of {{place}} now",
  notInStep: "This is not kept in step with mipOS.",
  why: "See why",

  supplier: {
    label: "Supplier in mipOS",
    none: "None of its own",
    edit: "Choose the supplier",
    savedToast: "Supplier saved",
  },

  location: {
    store: "mipOS store",
    notLinked: "This location is not linked to a mipOS store.",
    create: "Link it",
    stock: "Its stock",
    settings: "Settings of the link",
  },
} as const
