import { rememberBriefly } from "../remember-briefly"

describe("a value that is remembered briefly", () => {
  let clock: number
  let answers: Array<(value: string) => void>
  let refusals: Array<(error: Error) => void>
  const reading = () =>
    rememberBriefly(
      () =>
        new Promise<string>((resolve, reject) => {
          answers.push(resolve)
          refusals.push(reject)
        }),
      1_000,
      () => clock
    )
  beforeEach(() => {
    clock = 0
    answers = []
    refusals = []
  })

  it("is read once by all who ask within its time", async () => {
    const settings = reading()
    const first = settings.read()
    clock = 999
    const second = settings.read()
    answers[0]?.("a")
    expect(await Promise.all([first, second])).toEqual(["a", "a"])
    expect(answers).toHaveLength(1)
  })

  it("is read again after its time, counted from when it began to be read", async () => {
    const settings = reading()
    const first = settings.read()
    clock = 1_000
    const second = settings.read()
    answers[0]?.("a")
    answers[1]?.("b")
    expect(await Promise.all([first, second])).toEqual(["a", "b"])
  })

  it("is read again after a change, also when a reading was under way at the change", async () => {
    const settings = reading()
    const before = settings.read()
    settings.forget()
    const after = settings.read()
    answers[1]?.("new")
    answers[0]?.("old")
    expect(await before).toBe("old")
    expect(await after).toBe("new")
    expect(await settings.read()).toBe("new")
    expect(answers).toHaveLength(2)
  })

  it("is not kept when it could not be read", async () => {
    const settings = reading()
    const failed = settings.read()
    refusals[0]?.(new Error("no database"))
    await expect(failed).rejects.toThrow("no database")
    const second = settings.read()
    answers[1]?.("b")
    expect(await second).toBe("b")
  })
})
