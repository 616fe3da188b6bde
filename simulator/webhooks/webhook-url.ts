const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/**
 * Where a registered URL leads; one without a scheme, as in the vendor's example
 * (`localhost:8003/testurl`), leads to http. Undefined when it is no address for a webhook.
 */
export function webhookAddress(registered: string): string | undefined {
  if (/\s/.test(registered)) return undefined
  const address = SCHEME.test(registered) ? registered : `http://${registered}`
  const protocol = URL.canParse(address) ? new URL(address).protocol : ""
  return protocol === "http:" || protocol === "https:" ? address : undefined
}
