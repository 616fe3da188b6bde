export const mapping = {
  title: "Mapping",
  tabs: {
    label: "Parts of the mapping",
    items: "Items",
    units: "Units",
    suppliers: "Suppliers",
    rules: "Rules",
  },
  export: "Export",

  items: {
    title: "Items",
    subtitle: "What mipOS is told of each item. In bold: set by hand. The rest is derived.",
    columns: {
      name: "Item",
      externalId: "ID in mipOS",
      consumptionUnit: "Unit",
      purchaseUnit: "Purchase unit",
      supplier: "Supplier",
      cost: "Cost",
      crosses: "Sent to mipOS",
    },
    sentId: "mipOS knows the item by this ID, so it can no longer change.",
    empty: {
      title: "No items yet",
      text: "Items come up here with the first sync, or with a trial run of it.",
    },
    notFound: {
      title: "Nothing found",
      text: "No item fits this search and these filters.",
      showAll: "Show all items",
    },
  },

  cell: {
    set: "{{field}} of {{name}}: {{value}}, set by hand. Edit.",
    derived: "{{field}} of {{name}}: {{value}}, derived. Edit.",
    nothing: "nothing",
    backToDerived: "Back to what is derived",
    derivedChoice: "Derived",
    sameUnit: "The same as the unit",
  },
  choice: {
    search: "Search",
    nothingFound: "Nothing found",
    searching: "Searching…",
    failed: "The list could not be read. Close it and try again.",
  },

  filters: {
    all: "All",
    problems: "Problems",
    supplier: "Supplier set by hand",
    withProblems: "With problems",
    withoutProblems: "Without problems",
    anySupplier: "All",
  },

  crossing: {
    state: {
      crosses: "Is sent",
      leftOut: "Left out",
      staysOut: "Stays out",
    },
    by: {
      person: "By hand",
      always: "Always, by hand",
      no_include_rule: "No rule includes it",
      rule: "By the rule for “{{name}}”",
      someRule: "By a rule",
    },
    choice: {
      rules: "As the rules say",
      always: "Always send it",
      never: "Never send it",
    },
    leave: {
      title: "Take out of mipOS?",
      one: "“{{name}}” ends with no stock at mipOS, and nothing is sent for it any more. Its stock here stays as it is.",
      many_one:
        "{{count, number}} item ends with no stock at mipOS if it was sent, and nothing is sent for it any more. Its stock here stays as it is.",
      many_other:
        "{{count, number}} items end with no stock at mipOS if they were sent, and nothing is sent for them any more. Their stock here stays as it is.",
      confirm: "Take out",
    },
    mayLeave: {
      title: "Leave it to the rules?",
      one: "If the rules leave “{{name}}” out, it ends with no stock at mipOS, and nothing is sent for it any more. Its stock here stays as it is.",
      many_one:
        "{{count, number}} item ends with no stock at mipOS if it is set to “Always send it” now and the rules leave it out. Nothing is sent for it any more then. Its stock here stays as it is.",
      many_other:
        "Of {{count, number}} items, those end with no stock at mipOS that are set to “Always send it” now and that the rules leave out. Nothing is sent for them any more then. Their stock here stays as it is.",
      confirm: "As the rules say",
    },
  },

  bulk: {
    label: "Selected items",
    tooMany: "At most {{count, number}} items at once",
    title_one: "Edit {{count, number}} item",
    title_other: "Edit {{count, number}} items",
    description: "What you leave as it is stays as each item has it.",
    keep: "Leave as it is",
    setCost: "Another cost",
    newCost: "New cost",
    submit_one: "Change {{count, number}} item",
    submit_other: "Change {{count, number}} items",
    unsaved: "What you have entered is not saved yet and would be lost.",
    savedToast_one: "{{count, number}} item changed",
    savedToast_other: "{{count, number}} items changed",
  },

  import: {
    action: "Import",
    title: "Import",
    subtitle:
      "Export the mapping, edit it in a spreadsheet and bring it back here. Nothing is changed before you have seen what would be.",
    choose: "Choose a CSV file, or drop it here",
    chooseHint: "Commas or semicolons, in UTF-8, at most 50 MB",
    reading: "The file is looked at…",
    read: "{{name}} was looked at. Nothing is changed yet.",
    preview: {
      title: "What the file would do",
      subtitle: "Nothing is changed yet.",
      rows: "Lines",
      changes: "Items that change",
      unchanged: "Unchanged",
      errors: "Errors",
      hasErrors_one:
        "The file has {{count, number}} error, so nothing of it can be applied. Correct it, save the file, and choose it again.",
      hasErrors_other:
        "The file has {{count, number}} errors, so nothing of it can be applied. Correct them, save the file, and choose it again.",
      nothing: "Everything in the file is so already. There is nothing to apply.",
      ready: "The file has no errors. Look at what would change, and apply it.",
    },
    errors: {
      title: "Errors",
      subtitle: "Where something is wrong in the file, and what to do",
    },
    changes: {
      title: "Changes",
      subtitle: "What stands there now, and what would",
    },
    columns: {
      line: "Line",
      field: "Column",
      problem: "What is wrong",
      item: "Item",
      changes: "Changes",
    },
    wholeLine: "The whole line",
    derived: "derived",
    becomes: "becomes",
    fields: {
      external_id: "ID in mipOS",
      purchase_unit: "Purchase unit",
      consumption_unit: "Unit",
      supplier: "Supplier",
      cost: "Cost",
      excluded: "Sent to mipOS",
    },
    apply: {
      button_one: "Apply to {{count, number}} item",
      button_other: "Apply to {{count, number}} items",
      title: "Apply the file?",
      description_one:
        "{{count, number}} item is changed as shown. The next sync, which starts by itself, sends it to mipOS.",
      description_other:
        "{{count, number}} items are changed as shown. The next sync, which starts by itself, sends them to mipOS.",
      leaving_one:
        "{{count, number}} of them ends with no stock at mipOS, and nothing is sent for it any more. Its stock here stays as it is.",
      leaving_other:
        "{{count, number}} of them end with no stock at mipOS, and nothing is sent for them any more. Their stock here stays as it is.",
      confirm: "Apply",
    },
    done: {
      title: "Import done",
      changed_one: "{{count, number}} item was changed",
      changed_other: "{{count, number}} items were changed",
      next: "The next sync sends what changed. It starts by itself.",
      items: "See the items",
    },
    gone: {
      title: "This import is no longer there",
      text: "It was applied already, or is older than a day. Choose the file again.",
    },
    /** What is wrong with a line. */
    codes: {
      cell_count:
        "The line has {{found}} cells, and the first line names {{expected}} columns. Is a comma or a semicolon in a cell without quotation marks?",
      no_item: "The line names no item. Take the ids from an export.",
      unknown_item:
        "There is no inventory item {{id}}. Take the ids from an export, and remove the line if the item was deleted.",
      item_not_crossing:
        "The inventory item {{id}} is not sent to mipOS: it is stocked at no linked location, or its variants do not manage inventory. Remove the line.",
      item_repeated:
        "“{{name}}” stands on line {{first_line}} already. Remove one of the two lines.",
      external_id_too_long: "An ID has at most {{most}} characters.",
      external_id_unfit: "The ID holds a control character or a broken one. Type it again.",
      external_id_known:
        "mipOS knows “{{name}}” as {{external_id}} already; another ID would make it a second item there. Leave it as it is.",
      external_id_taken:
        "“{{other_name}}” has the ID {{external_id}} already. Give “{{name}}” another.",
      external_id_repeated:
        "“{{name}}” and “{{other_name}}” (line {{other_line}}) have the same ID {{external_id}}. Give one of them another.",
      unknown_unit:
        "There is no unit “{{value}}”. Write the ID in mipOS, the name or the short name of one, or create it under Units first.",
      ambiguous_unit: "More than one unit is called “{{value}}”. Write its ID in mipOS instead.",
      unknown_supplier:
        "There is no supplier “{{value}}”. Write the ID in mipOS or the name of one, or create it under Suppliers first.",
      ambiguous_supplier:
        "More than one supplier is called “{{value}}”. Write its ID in mipOS instead.",
      invalid_cost:
        "“{{value}}” is no cost. Write a number with a point and without a currency, such as 12.50.",
      invalid_excluded: "“{{value}}” is neither true nor false. Write one of them.",
    },
    /** Why a file cannot be read at all. */
    fileCodes: {
      too_large: "The file is larger than {{most}} MB. Split it into several.",
      not_utf8:
        "The file is not UTF-8. Save it as “CSV UTF-8” (Excel has it among the file types) and choose it again.",
      quote_not_closed: 'A quotation mark is opened and never closed. Add the missing one (").',
      quote_in_cell:
        'Line {{line}} has a quotation mark in the middle of a cell. Put the whole cell in quotation marks and write the one inside twice ("").',
      line_too_long:
        'Line {{line}} is longer than {{most}} KB. Is a quotation mark (") missing before it?',
      empty: "The file is empty. Its first line has to name the columns.",
      unnamed_column:
        "A column has no name. The first line names the columns; they may be {{columns}}.",
      unknown_column:
        "The column “{{column}}” is not known. The first line names the columns; they may be {{columns}}.",
      repeated_column: "The column {{column}} is there twice. Remove one of them.",
      no_key_column:
        "The column inventory_item_id is missing. An item is known by it; an export has it.",
    },
  },

  rules: {
    title: "Rules",
    subtitle: "Which items are sent, by what their products belong to. A choice for an item wins.",
    empty: {
      title: "No rules yet",
      text: "Every item that is stocked at a linked location is sent. Add a rule to leave some out, or to send only some.",
    },
    columns: {
      kind: "Goes by",
      reference: "Name",
      effect: "Effect",
      createdAt: "Created",
    },
    kind: {
      category: "Category",
      collection: "Collection",
      sales_channel: "Sales channel",
    },
    effect: {
      exclude: {
        label: "Leave out",
        description: "Its items are not sent, whatever other rules say.",
      },
      include: {
        label: "Send only these",
        description: "Only items that such a rule names are sent. Several of them add up.",
      },
    },
    deletedReference: "Deleted in Medusa; this rule fits nothing any more",
    choose: "Search by name",
    noReferences: "There is none in this store yet.",
    preview: {
      leaving_one:
        "{{count, number}} item that is sent now would leave, and end with no stock at mipOS.",
      leaving_other:
        "{{count, number}} items that are sent now would leave, and end with no stock at mipOS.",
      coming_one: "{{count, number}} item that stays out now would be sent.",
      coming_other: "{{count, number}} items that stay out now would be sent.",
      nothing: "No item would leave, and none would come.",
      crossing_one: "{{count, number}} item would be sent in all.",
      crossing_other: "{{count, number}} items would be sent in all.",
    },
    create: {
      title: "New rule",
      description: "It goes for all items at once, and for those that come later",
      confirmTitle: "Take items out of mipOS?",
      confirm: "Create the rule",
      toast: "Rule created",
    },
    delete: {
      description: "The rule is deleted.",
      toast: "Rule deleted",
    },
  },

  suppliers: {
    vendorName: "The name is the vendor's. Change it there; the next sync takes it over.",
  },
} as const
