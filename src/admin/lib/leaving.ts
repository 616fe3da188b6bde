interface Place {
  pathname: string
  search: string
}

/** Whether a form is left behind: for another page, or for another part of the same. */
export const isLeaving = (from: Place, to: Place) =>
  from.pathname !== to.pathname || from.search !== to.search
