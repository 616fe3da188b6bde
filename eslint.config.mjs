import eslint from "@eslint/js"
import prettier from "eslint-config-prettier"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

export default tseslint.config(
  { ignores: [".medusa/**", "**/.medusa/**", ".demo/**", "node_modules/**", "tmp/**"] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-extraneous-class": "off",
      "no-console": "error",
    },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    // Programs that a person runs in a terminal: what they print is their job.
    files: [
      "simulator/main.ts",
      "demo/**/*.{ts,mjs,js}",
      "bench/**/*.{ts,js}",
      ".ci/**/*.js",
      "integration-tests/**/*.{ts,mjs,js}",
      "*.mjs",
      "*.js",
    ],
    rules: { "no-console": "off" },
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        fetch: "readonly",
      },
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  prettier
)
