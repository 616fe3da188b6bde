export { parseOptions, type MiposOptions, type MiposPluginOptions } from "./options"
