const SIGNALS = ["SIGTERM", "SIGINT"] as const

/**
 * Calls `begin` as soon as the process is asked to end. Medusa tells its modules only once every open
 * request is answered, and jobs and events go on until then.
 *
 * @returns takes the listeners away.
 */
export const onEndOfProcess = (begin: () => void): (() => void) => {
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      begin()
      if (process.listenerCount(signal) === 0) {
        // Nobody else ends the process, and our listening keeps Node from doing so by itself.
        process.kill(process.pid, signal)
      }
    }
    process.once(signal, listener)
    return { signal, listener }
  })
  return () => {
    for (const { signal, listener } of listeners) {
      process.removeListener(signal, listener)
    }
  }
}
