import { createPrivateKey } from "node:crypto"

/** A throw-away key pair for CN=localhost that nobody signed: what a client must refuse. */
const KEY =
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgoTxuevHNJqosfCDy2TjdKUZlAa34vSup1mB59WEvvzShRANCAATcojJD63qYvCbrEckH4kf3f45btFyFrac/ehfmijZENbAqzjuuPAjhZM37K+2Ea3uhn2hSvPHthFzThOScNrJe"
const CERTIFICATE =
  "MIIBgDCCASWgAwIBAgIULpv4IWIHY0tuuN4iBRJac2j7LckwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA0MTE1N1oYDzIxMjYxMDMxMDQxMTU3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATcojJD63qYvCbrEckH4kf3f45btFyFrac/ehfmijZENbAqzjuuPAjhZM37K+2Ea3uhn2hSvPHthFzThOScNrJeo1MwUTAdBgNVHQ4EFgQUVEnXby9TQ6bAwFRUkNQ3tjFpsSMwHwYDVR0jBBgwFoAUVEnXby9TQ6bAwFRUkNQ3tjFpsSMwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA5YP+nKMuNkcENljP6K7TdpYdW5Od8httDKxRxc3q6EUCIQDlUWqPWWpcXUv1a28BcY4Ja9onIXh+ip4nYrYjg5I8jQ=="

export const selfSigned = {
  key: createPrivateKey({ key: Buffer.from(KEY, "base64"), format: "der", type: "pkcs8" }).export({
    type: "pkcs8",
    format: "pem",
  }),
  cert: `-----BEGIN CERTIFICATE-----\n${CERTIFICATE.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
}
