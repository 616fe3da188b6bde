export { findHint, hintOf, hintOfAnswer, hintOfPause, hintOfProblem, type Hint } from "./find-hint"
export type { HintSubject } from "./hint-settings"
export { HINT_TEXTS, type HintCode } from "./hint-texts"
