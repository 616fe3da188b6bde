import { generateEntityId } from "@medusajs/framework/utils"

/** Ids for rows that are written by SQL, in the form that the models' prefixes give. */
export const newId = (
  prefix:
    | "mipitem"
    | "mippos"
    | "mipmov"
    | "mipsync"
    | "mipprob"
    | "miprefused"
    | "miptok"
    | "mipsup"
    | "mipproc"
    | "mipimport"
): string => generateEntityId(undefined, prefix)

/** An opaque id for one hold on a position or a run. */
export const newLeaseId = (): string => generateEntityId(undefined, "lease")
