const { AbstractEventBusModuleService } = require("@medusajs/framework/utils")

/** An event bus that nobody ever hears anything from. */
class SilentEventBus extends AbstractEventBusModuleService {
  async emit() {}
  async releaseGroupedEvents() {}
  async clearGroupedEvents() {}
}

module.exports = { default: { service: SilentEventBus }, service: SilentEventBus }
