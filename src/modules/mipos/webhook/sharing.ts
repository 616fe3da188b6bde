/** Does the same thing once for all who ask for it while it is being done. */
export interface Sharing<Result> {
  /**
   * What `work` gives, or what the work of the same key gives that is under way.
   *
   * @param onShared called once for work that others asked for as well, when it is done.
   */
  run(
    key: string,
    work: () => Promise<Result>,
    onShared?: (result: Result) => Promise<void>
  ): Promise<Result>
}

export const createSharing = <Result>(): Sharing<Result> => {
  const underWay = new Map<string, { done: Promise<Result>; isShared: boolean }>()
  return {
    run: (key, work, onShared) => {
      const known = underWay.get(key)
      if (known) {
        known.isShared = true
        return known.done
      }
      const begun = {
        done: work()
          .finally(() => underWay.delete(key))
          .then(async (result) => {
            if (begun.isShared) {
              await onShared?.(result)
            }
            return result
          }),
        isShared: false,
      }
      underWay.set(key, begun)
      return begun.done
    },
  }
}
