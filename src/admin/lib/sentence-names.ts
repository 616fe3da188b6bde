import type { SentenceParams } from "../../types/admin-api"

/**
 * What the API's sentences about a file name, one by one: the texts here are checked for the names that
 * they use, and a sentence that does not name something has nothing there.
 */
export const sentenceNames = (params: SentenceParams) => ({
  column: params["column"],
  columns: params["columns"],
  expected: params["expected"],
  external_id: params["external_id"],
  first_line: params["first_line"],
  found: params["found"],
  id: params["id"],
  line: params["line"],
  most: params["most"],
  name: params["name"],
  other_line: params["other_line"],
  other_name: params["other_name"],
  value: params["value"],
})
