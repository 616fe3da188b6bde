import globalSetup from "../integration-tests/harness/global-setup"
import globalTeardown from "../integration-tests/harness/global-teardown"

/** Runs a measurement with a PostgreSQL and a seeded database to copy, as the suites have them. */
export const withStack = async (work: () => Promise<void>): Promise<void> => {
  await globalSetup()
  try {
    await work()
  } finally {
    await globalTeardown()
  }
}
