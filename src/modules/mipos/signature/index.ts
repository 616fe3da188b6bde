export { buildSigningTexts, DEFAULT_SIGNATURE_FIELDS } from "./signing-text"
export type { ReceivedValue, SigningTextInput } from "./signing-text"
export { verifySignature } from "./verify-signature"
export type { SignatureInput } from "./verify-signature"
