/** The bearer token of the account, as all processes share it. */
export interface StoredToken {
  token: string
  expiresAt: Date
  /** `credentialsFingerprint` of the credentials that it was got with. */
  credentialsFingerprint: string
}

/** The stored token while its lock is held. */
export interface LockedToken {
  read(): Promise<StoredToken | null>
  write(token: StoredToken | null): Promise<void>
}

/**
 * Where all processes see the one token. A refresh kills the token before it, so there is one lock
 * over all processes, and the token is replaced under it only.
 */
export interface TokenStore {
  read(): Promise<StoredToken | null>
  /**
   * Runs `work` alone over all processes. What `work` throws comes out unchanged. It calls mipOS up
   * to three times meanwhile, so a lock must outlive three request timeouts.
   */
  withLock<T>(work: (locked: LockedToken) => Promise<T>): Promise<T>
}
