import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PATHS } from "../../demo/paths"

/**
 * The admin's build finds the files of a plugin only where the package manager lets it (not with pnpm),
 * and says nothing when it does not. The demo's build does not find them either. So the page uses only
 * classes that Medusa's own pages use too, and looks the same everywhere.
 */
describe("the classes of the plugin's pages", () => {
  it("all have a rule in an admin that does not read the plugin's files", () => {
    const assets = join(PATHS.admin, "admin/assets")
    const rules = filesIn(assets, ".css")
      .map((file) => readFileSync(file, "utf8"))
      .join("\n")
    const missing = [...classesIn(join(PATHS.root, "src/admin"))].filter(
      (name) => !ruleOf(name).test(rules)
    )

    expect(missing).toEqual([])
  })
})

/** The class as a style sheet writes it, and not the beginning of a longer one. */
const ruleOf = (name: string): RegExp => {
  const selector = `.${name.replace(/[^\w-]/g, "\\$&")}`
  return new RegExp(`${selector.replace(/[^\w-]/g, "\\$&")}(?![\\w\\\\-])`)
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))

/** What stands in quotes after `className=`, and in the calls of `clx` there. */
const classesIn = (folder: string): Set<string> => {
  const names = new Set<string>()
  for (const file of filesIn(folder, ".tsx")) {
    for (const [, plain, code] of readFileSync(file, "utf8").matchAll(
      /[cC]lassName=(?:"([^"]*)"|\{([^}]*\}?[^}]*)\})/g
    )) {
      const texts =
        plain === undefined
          ? [...(code ?? "").matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text)
          : [plain]
      texts.flatMap((text) => text.split(/\s+/)).forEach((name) => name && names.add(name))
    }
  }
  return names
}
