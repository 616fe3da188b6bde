/** Whether a database takes the text, and a line shows it. */
export const isPlainText = (value: string): boolean =>
  value.isWellFormed() && !/\p{Cc}/u.test(value)
