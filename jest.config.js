const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", decorators: true },
      transform: { decoratorMetadata: true },
      target: "es2022",
    },
  },
]

const shared = {
  testEnvironment: "node",
  transform: { "^.+\\.[jt]s$": swc },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.demo/"],
}

/**
 * `npm test` runs `unit` (needs neither PostgreSQL nor Medusa) and `integration`. The others need more
 * than Node: `browser` a Chromium, `package` the npm registry as well.
 */
module.exports = {
  // Suites mostly wait for what another process does, so three share even a small machine well.
  maxWorkers: 3,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/__tests__/**/*.spec.ts",
        "<rootDir>/simulator/**/*.spec.ts",
        "<rootDir>/demo/**/*.spec.ts",
        "<rootDir>/integration-tests/**/__tests__/*.spec.ts",
      ],
    },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/integration-tests/*.spec.ts"],
      globalSetup: "<rootDir>/integration-tests/harness/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/harness/global-teardown.ts",
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/integration-tests/browser/*.spec.ts"],
      globalSetup: "<rootDir>/integration-tests/browser/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/harness/global-teardown.ts",
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
    {
      ...shared,
      displayName: "package",
      testMatch: ["<rootDir>/integration-tests/package/*.spec.ts"],
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
  ],
}
