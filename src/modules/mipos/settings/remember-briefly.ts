/** A value that is read anew when it is older than so long, or was said to have changed. */
export interface Remembered<Value> {
  read(): Promise<Value>
  /** The value changed just now: whoever reads from here on sees the change. */
  forget(): void
}

/**
 * Keeps what `read` gives for at most so long, counted from when it began to read. Those who ask
 * meanwhile share one reading; one that fails, or that a change overtook, is not kept.
 *
 * @param now milliseconds of a clock that never goes back.
 */
export const rememberBriefly = <Value>(
  read: () => Promise<Value>,
  keptMs: number,
  now: () => number = () => performance.now()
): Remembered<Value> => {
  let kept: { value: Promise<Value>; until: number } | null = null
  return {
    read: () => {
      if (kept && now() < kept.until) {
        return kept.value
      }
      const reading = { value: read(), until: now() + keptMs }
      kept = reading
      reading.value.catch(() => {
        if (kept === reading) {
          kept = null
        }
      })
      return reading.value
    },
    forget: () => {
      kept = null
    },
  }
}
