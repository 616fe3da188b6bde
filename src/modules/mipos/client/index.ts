export type { HttpAnswer, MiposAnswer } from "./answer"
export { classifyAnswer } from "./classify-answer"
export { createMiposClient } from "./client"
export type { MiposClient, MiposClientOptions } from "./client"
export { credentialsFingerprint } from "./credentials"
export type { MiposCredentials } from "./credentials"
export {
  MiposAmbiguousError,
  MiposError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "./errors"
export type { MiposErrorKind, MiposErrorReport } from "./errors"
export type {
  MovementType,
  StockUpdateRequest,
  SyncItem,
  SyncRequest,
  SyncSupplier,
  SyncUnit,
  WebhookRequest,
} from "./payloads"
export { createTokenManager } from "./token-manager"
export type { TokenManager, TokenManagerOptions } from "./token-manager"
export type { LockedToken, StoredToken, TokenStore } from "./token-store"
export { createTransport } from "./transport"
export type { Transport, TransportOptions, TransportRequest } from "./transport"
