/** As many characters as the API takes to search for. */
export const MOST_SEARCHED = 200

/**
 * What somebody typed or pasted to search for, as the API takes it; undefined when there is nothing to
 * search for. Of what is too long, the beginning is searched for: ids are found by a part of them.
 */
export const searchWords = (text: string | null | undefined): string | undefined =>
  (text ?? "")
    // What was copied out of a spreadsheet has tabs in it.
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, MOST_SEARCHED)
    // Half a character, where it was cut.
    .replace(/[\ud800-\udbff]$/, "")
    .trim() || undefined
