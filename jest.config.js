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
 * `npm test` runs the first two, which need nothing but Node; `npm run test:unit` only what needs neither
 * PostgreSQL nor Medusa; `npm run test:browser` needs Chromium.
 */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/__tests__/**/*.spec.ts",
        "<rootDir>/simulator/**/*.spec.ts",
        "<rootDir>/demo/**/*.spec.ts",
      ],
    },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/integration-tests/**/*.spec.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/integration-tests/browser/"],
      globalSetup: "<rootDir>/integration-tests/harness/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/harness/global-teardown.ts",
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
      globalSetup: "<rootDir>/integration-tests/browser/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/harness/global-teardown.ts",
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
  ],
}
