import { HELP, runCommand } from "../command"
import { startSimulator } from "../index"
import { closeAll, start } from "./support"

afterEach(closeAll)

it("starts on the port of the argument, tells how to connect, and stops", async () => {
  const result = await runCommand(["--port", "0"], { SIMULATOR_PORT: "not a port" })
  if (result.kind !== "running") throw new Error(result.text)
  const { simulator, text } = result
  try {
    expect(text).toContain(`mipOS simulator at ${simulator.url}`)
    expect(text).toContain("demo-secret-9468da7ccaed13055abcf183fb05")
    expect(text).toContain(`${simulator.url}/_simulator/stock-updates`)
    expect((await fetch(`${simulator.url}/_simulator/health`)).status).toBe(200)
  } finally {
    await simulator.close()
    await simulator.close()
  }
  await expect(fetch(`${simulator.url}/_simulator/health`)).rejects.toThrow("fetch failed")
})

it("reads the port from the environment", async () => {
  const result = await runCommand([], { SIMULATOR_PORT: "0" })
  if (result.kind !== "running") throw new Error(result.text)
  await result.simulator.close()
  expect(result.simulator.port).toBeGreaterThan(0)
})

it("explains a port that is taken", async () => {
  const { port } = await start()
  expect(await runCommand(["--port", String(port)], {})).toEqual({
    kind: "finished",
    exitCode: 1,
    text: expect.stringContaining(`Port ${port} is already in use.`),
  })
})

it.each([
  [["--port", "x"], {}, 'The port must be a number from 0 to 65535, not "x".'],
  [[], { SIMULATOR_PORT: "70000" }, "The port must be a number"],
  [["--nonsense"], {}, "--nonsense"],
  [["--port", "0"], { SIMULATOR_TIME_ZONE: "Mars/Base" }, "The time zone Mars/Base is not known."],
])("ends with 1 for %j %j", async (args, environment, message) => {
  expect(await runCommand(args, environment)).toEqual({
    kind: "finished",
    exitCode: 1,
    text: expect.stringContaining(message),
  })
})

it("shows its help", async () => {
  expect(await runCommand(["--help"], {})).toEqual({ kind: "finished", exitCode: 0, text: HELP })
})

it.each([
  [{ tokenLifetimeSeconds: 0 }, "The token lifetime must be above 0 seconds."],
  [{ accounts: [] }, "names the account demo-client"],
  [{ inventorySystems: [] }, "names the inventory system"],
])("refuses the options %j", async (options, message) => {
  await expect(startSimulator({ port: 0, ...options })).rejects.toThrow(message)
})
