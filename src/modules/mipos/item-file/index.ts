export { applyImport } from "./apply-import"
export { exportItems } from "./export-items"
export { stageImport } from "./stage-import"
