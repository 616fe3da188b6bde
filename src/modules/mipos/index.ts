import { Module } from "@medusajs/framework/utils"
import MiposModuleService from "./service"

export type { MiposPluginOptions } from "./options"

export const MIPOS_MODULE = "mipos"

export default Module(MIPOS_MODULE, { service: MiposModuleService })
