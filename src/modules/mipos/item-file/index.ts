export { applyImport } from "./apply-import"
export { exportItems } from "./export-items"
export { readImport } from "./read-import"
export { stageImport } from "./stage-import"
