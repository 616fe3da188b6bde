import type { StoredToken, TokenStore } from "../client"
import { SecretBoxError, type SecretBox } from "../secret-box"
import { newId } from "./identifiers"
import type { Database, SqlExecutor } from "./sql"

const CONTEXT = "mipos_access_token.token"

interface TokenRow {
  token: string | null
  expires_at: Date | null
  credentials_fingerprint: string | null
}

/**
 * Keeps the bearer token in PostgreSQL, sealed, where all processes see it. The row's lock is the one
 * lock under which it is replaced; it is held while mipOS is asked, by one caller per process at most.
 */
export const createTokenStore = (
  database: Database,
  secretBox: SecretBox,
  connectionId: string
): TokenStore => {
  const read = async (executor: SqlExecutor, lock: boolean): Promise<StoredToken | null> => {
    const [row] = await executor.execute<TokenRow>(
      `SELECT token, expires_at, credentials_fingerprint FROM mipos_access_token
       WHERE connection_id = ? AND deleted_at IS NULL ${lock ? "FOR UPDATE" : ""}`,
      [connectionId]
    )
    if (!row?.token || !row.expires_at || !row.credentials_fingerprint) {
      return null
    }
    try {
      return {
        token: secretBox.open(row.token, CONTEXT),
        expiresAt: row.expires_at,
        credentialsFingerprint: row.credentials_fingerprint,
      }
    } catch (error) {
      if (error instanceof SecretBoxError) {
        // A token is cheap to get again, so an old key that is gone costs one call.
        return null
      }
      throw error
    }
  }

  return {
    read: () => read(database, false),
    withLock: async (work) => {
      await database.execute(
        `INSERT INTO mipos_access_token (id, connection_id) VALUES (?, ?)
         ON CONFLICT (connection_id) WHERE deleted_at IS NULL DO NOTHING`,
        [newId("miptok"), connectionId]
      )
      return database.transaction((executor) =>
        work({
          read: () => read(executor, true),
          write: async (token) => {
            await executor.execute(
              `UPDATE mipos_access_token
               SET token = ?, expires_at = ?, credentials_fingerprint = ?, updated_at = now()
               WHERE connection_id = ? AND deleted_at IS NULL`,
              [
                token && secretBox.seal(token.token, CONTEXT),
                token && token.expiresAt,
                token && token.credentialsFingerprint,
                connectionId,
              ]
            )
          },
        })
      )
    },
  }
}
