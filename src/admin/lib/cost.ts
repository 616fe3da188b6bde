/** A cost as the API takes it: a decimal that is not negative, with a point, and no larger than it keeps. */
const COST = /^\d{1,15}(\.\d{1,30})?$/

export const isCost = (text: string): boolean => COST.test(text)
