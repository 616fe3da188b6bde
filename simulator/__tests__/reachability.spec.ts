import { closeAll, getToken, start } from "./support"

afterEach(closeAll)

describe("a simulator that is not reachable", () => {
  it("refuses connections until it is reconnected, and keeps what it knows", async () => {
    const simulator = await start()
    const before = await getToken(simulator)
    await simulator.disconnect()
    await expect(getToken(simulator)).rejects.toThrow("fetch failed")
    await simulator.reconnect()
    expect(await getToken(simulator)).toEqual(before)
  })

  it("can be told twice, and be closed meanwhile", async () => {
    const simulator = await start()
    await simulator.disconnect()
    await simulator.disconnect()
    await simulator.reconnect()
    await simulator.reconnect()
    await getToken(simulator)
    await simulator.disconnect()
    await simulator.close()
  })
})
