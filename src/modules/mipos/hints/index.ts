export { hintOfAnswer, hintOfPause, hintOfProblem } from "./find-hint"
export { findHint, hintOf, type Hint } from "./hint-of-words"
export type { HintSubject } from "./hint-settings"
export { HINT_TEXTS, type HintCode } from "./hint-texts"
