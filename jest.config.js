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

/** `npm test` runs both; `npm run test:unit` only what needs neither PostgreSQL nor Medusa. */
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
      globalSetup: "<rootDir>/integration-tests/harness/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/harness/global-teardown.ts",
      setupFilesAfterEnv: ["<rootDir>/integration-tests/harness/suite-setup.ts"],
    },
  ],
}
