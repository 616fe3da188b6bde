import type { Messages } from "./en"

/**
 * The same keys as the English texts, each with any text. A language may add `_many` beside
 * `_other`, which Spanish has and English has not.
 */
export type Translated<T> = {
  [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]>
} & {
  [Key in keyof T as Key extends `${infer Base}_other` ? `${Base}_many` : never]?: string
}

export type Translation = Translated<Messages>
