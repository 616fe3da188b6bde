/** Does the same thing once for all who ask for it while it is being done. */
export interface Sharing<Result> {
  /** What `work` gives, or what the work of the same key gives that is under way. */
  run(key: string, work: () => Promise<Result>): Promise<Result>
}

export const createSharing = <Result>(): Sharing<Result> => {
  const underWay = new Map<string, Promise<Result>>()
  return {
    run: (key, work) => {
      const shared = underWay.get(key)
      if (shared) {
        return shared
      }
      const done = work().finally(() => underWay.delete(key))
      underWay.set(key, done)
      return done
    },
  }
}
