interface Place {
  pathname: string
  search: string
}

/** The drawers of the settings page, which open on top of whatever it shows. */
const DRAWERS =
  /^(\/settings\/mipos)\/(?:connection|defaults|store-links|suppliers|syncs|units|webhook)(?:\/|$)/

/** Whether a form of a page is left behind: for another page, or for another part of the same. */
export const isLeaving = (from: Place, to: Place) => {
  const [page, isDrawer] = underneath(from.pathname)
  const [nextPage, isNextDrawer] = underneath(to.pathname)
  // A drawer's address says nothing of what is underneath, which stays as it is.
  return page !== nextPage || (!isDrawer && !isNextDrawer && from.search !== to.search)
}

const underneath = (pathname: string): [page: string, isDrawer: boolean] => {
  const page = DRAWERS.exec(pathname)?.[1]
  return page === undefined ? [pathname, false] : [page, true]
}
