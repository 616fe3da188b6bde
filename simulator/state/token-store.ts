import { randomBytes } from "node:crypto"

export interface IssuedToken {
  client_id: string
  token: string
  /** Unix time in seconds. */
  expires_at: number
}

/** One token per account, as at mipOS: asking again returns the same one, refreshing replaces it. */
export class TokenStore {
  private readonly byClient = new Map<string, IssuedToken>()

  constructor(
    private readonly now: () => Date,
    private readonly lifetimeSeconds: number
  ) {}

  issue(clientId: string): IssuedToken {
    const current = this.byClient.get(clientId)
    return current && this.isAlive(current) ? current : this.replace(clientId)
  }

  replace(clientId: string): IssuedToken {
    const issued: IssuedToken = {
      client_id: clientId,
      token: randomBytes(32).toString("hex"),
      expires_at: Math.floor(this.now().getTime() / 1000) + this.lifetimeSeconds,
    }
    this.byClient.set(clientId, issued)
    return issued
  }

  /** The client id a living token belongs to, or undefined. */
  ownerOf(token: string): string | undefined {
    return this.all().find((issued) => issued.token === token && this.isAlive(issued))?.client_id
  }

  all(): IssuedToken[] {
    return [...this.byClient.values()]
  }

  restore(issued: IssuedToken): void {
    this.byClient.set(issued.client_id, issued)
  }

  /** Ends every token at once; returns how many were alive. */
  expireAll(): number {
    const alive = this.all().filter((issued) => this.isAlive(issued)).length
    this.byClient.clear()
    return alive
  }

  private isAlive(issued: IssuedToken): boolean {
    return this.now().getTime() < issued.expires_at * 1000
  }
}
