const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** Says what begins, and how long it took when it is done. */
export async function step<Result>(title: string, action: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  console.log(`  … ${title}`)
  const result = await action()
  console.log(`  ✓ ${title} (${seconds(performance.now() - start)})`)
  return result
}

/** How long this process has run, for people. */
export function elapsed(): string {
  return seconds(performance.now())
}
