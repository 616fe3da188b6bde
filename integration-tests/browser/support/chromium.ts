import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

const DEFAULT_PATH = "/usr/bin/chromium"

/** @throws Error that says what to do when there is no browser. */
export const chromiumPath = (): string => {
  const path = process.env["CHROMIUM_PATH"] ?? DEFAULT_PATH
  if (!existsSync(path)) {
    throw new Error(
      `There is no Chromium at ${path}. Install it (Debian: apt-get install chromium), or say where one is: CHROMIUM_PATH=/path/to/chrome npm run test:browser`
    )
  }
  return path
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    // Without a sandbox, because it is refused to root, as which a CI often runs; the rest keeps
    // Chromium from calling anybody but the store.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
