import type { ConnectionResponse } from "../../types/admin-api"

/** What of a form decides whether a connection is complete; a secret is "" while it stays as it is. */
export interface AccountValues {
  client_id: string
  client_secret: string | null
  email: string
  password: string | null
  access_token: string | null
  user_id_tps: string
  inventory_system_id: string
}

type Saved = Pick<ConnectionResponse, "has_client_secret" | "has_password" | "has_access_token">

/** The fields that still have to be filled in before mipOS can be asked anything. */
export const missingFields = (
  values: AccountValues,
  saved: Saved | null
): Array<keyof AccountValues> => {
  const isSet = (value: string | null, wasSaved = false): boolean =>
    value === "" ? wasSaved : value !== null && value.trim() !== ""
  const hasSecret = isSet(values.client_secret, saved?.has_client_secret)
  const account: Array<[keyof AccountValues, boolean]> = [
    ["client_id", isSet(values.client_id)],
    ["client_secret", hasSecret],
    ["email", isSet(values.email)],
    ["password", isSet(values.password, saved?.has_password)],
  ]
  const identity: Array<[keyof AccountValues, boolean]> = [
    ["user_id_tps", isSet(values.user_id_tps)],
    ["inventory_system_id", isSet(values.inventory_system_id)],
  ]
  const needed: Array<[keyof AccountValues, boolean]> = isSet(
    values.access_token,
    saved?.has_access_token
  )
    ? // It stands for the account; but webhooks are signed with the secret.
      [["client_secret", hasSecret], ...identity]
    : [...account, ...identity]
  return needed.flatMap(([field, isThere]) => (isThere ? [] : [field]))
}
