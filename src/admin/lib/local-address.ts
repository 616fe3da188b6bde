/** Hosts of this computer and of networks that the internet does not lead into. */
const LOCAL_HOSTS = [
  /^localhost$/,
  /\.(?:localhost|local|internal|test)$/,
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^0\.0\.0\.0$/,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/,
]

/** Whether nobody outside can reach an address; false for what is no address at all. */
export const isOnlyLocal = (url: string): boolean => {
  if (!URL.canParse(url)) {
    return false
  }
  const { hostname } = new URL(url)
  return LOCAL_HOSTS.some((pattern) => pattern.test(hostname))
}
