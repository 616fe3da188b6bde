import { createInstance } from "i18next"
import messages from "../admin/i18n"
import { formatDecimal } from "../admin/lib/decimal"
import { formatNumber } from "../admin/lib/format"
import { localeOf } from "../admin/lib/locale"
import { translateIn } from "../admin/lib/translate-in"

describe("localeOf", () => {
  it.each([
    ["es", ["es-MX", "es", "en"], "es-MX"],
    ["es", ["es", "es-GT"], "es-GT"],
    ["es", ["es-ES"], "es-ES"],
    ["es", ["es"], "es-419"],
    ["es", ["en-US"], "es-419"],
    ["es", [], "es-419"],
    ["en", ["en-US"], "en-US"],
    ["en", ["es-MX"], "en"],
    ["ptBR", ["pt-PT"], "pt-BR"],
    ["de", ["en-US"], "de"],
    ["en", ["en-US@posix"], "en"],
  ])("is for %s in a browser that prefers %j: %s", (language, browser, expected) => {
    expect(localeOf(language, browser)).toBe(expected)
  })
})

describe("a number", () => {
  it.each([
    ["es-MX", "12,345", "12,345.75"],
    ["es-GT", "12,345", "12,345.75"],
    ["es-419", "12,345", "12,345.75"],
    ["es-ES", "12.345", "12.345,75"],
    ["en", "12,345", "12,345.75"],
  ])(
    "is written as %s does, alone, as a decimal and within a text",
    async (locale, whole, cost) => {
      const i18n = createInstance()
      const language = locale.slice(0, 2)
      await i18n.init({ lng: language, fallbackLng: "en", resources: messages })
      const t = translateIn(i18n.getFixedT(language, "mipos"), locale)

      expect(formatNumber(12_345, locale)).toBe(whole)
      expect(formatDecimal("12345.75", locale)).toBe(cost)
      expect(t("status.links.items", { count: 12_345 })).toContain(whole)
      expect(t("stock.batch.partly", { worked: 12_345, total: 99 })).toContain(whole)
      expect(t("actions.save")).toBe(language === "es" ? "Guardar" : "Save")
    }
  )
})
