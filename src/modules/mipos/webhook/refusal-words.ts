/**
 * Words of refusals by which a test of the webhook knows our own answer; a refusal has a message and nothing
 * else, because people at the inventory system read it.
 */
export const SIGNATURE_REFUSED =
  "The signature does not fit. Register the webhook again under Settings > mipOS in Medusa, and check that the client secret is the account's."

const TIME_REFUSED = "The webhook's time ("

/** @param off how far it is from Medusa's clock, such as "60 minutes old". */
export const timeRefused = (now: string, off: string, timeZone: string): string =>
  `${TIME_REFUSED}${now}) is ${off} by Medusa's clock in the zone ${timeZone}. If it is new, correct the time zone under Settings > mipOS.`

export const isTimeRefused = (message: string): boolean => message.startsWith(TIME_REFUSED)

export const unknownItemRefused = (externalId: string): string =>
  `Medusa knows no item ${externalId}. Sync the catalogue from Medusa, or link the item there.`
