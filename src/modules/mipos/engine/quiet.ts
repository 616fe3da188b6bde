/**
 * So long stock has to be quiet before it is looked at: Medusa's flows move it in several steps (a
 * fulfilment takes goods off the shelf before it gives their reservation back), and what is between two
 * steps is nobody's business.
 */
export const QUIET_MS = 300
