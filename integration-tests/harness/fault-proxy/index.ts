export { EXCHANGE_HEADER, type Exchange, type Fault } from "./fault"
export { startFaultProxy, type FaultProxy, type FaultProxyOptions } from "./fault-proxy"
