/** Errors and changes have pages of their own, under these names in the address. */
export const ERRORS_PREFIX = "errors"
export const CHANGES_PREFIX = "changes"
export const IMPORT_PAGE_SIZE = 20
