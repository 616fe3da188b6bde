import type { TFunction } from "i18next"

/**
 * The same texts, with the numbers in them (`{{count, number}}`) as a locale writes them. The texts are
 * those of a language, and numbers differ within it.
 *
 * @param translate what i18next gives for the plugin's texts
 */
export const translateIn = (translate: TFunction<"mipos">, locale: string): TFunction<"mipos"> =>
  // A proxy, because it keeps what the type knows of every text and of its variables.
  new Proxy(translate, {
    apply: (target, self, [key, variables]: [unknown, unknown?]): unknown =>
      Reflect.apply(target, self, [key, { locale, ...Object(variables) }]),
  })
