/**
 * The zones in which most people of a country live, the likeliest first: those countries where
 * merchants with mipOS are. Others are found by their offset.
 */
export const LIKELY_ZONES: Readonly<Record<string, readonly string[]>> = {
  ar: ["America/Argentina/Buenos_Aires"],
  bo: ["America/La_Paz"],
  br: ["America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha"],
  ca: [
    "America/Toronto",
    "America/Vancouver",
    "America/Edmonton",
    "America/Winnipeg",
    "America/Halifax",
    "America/St_Johns",
  ],
  cl: ["America/Santiago", "America/Punta_Arenas", "Pacific/Easter"],
  co: ["America/Bogota"],
  cr: ["America/Costa_Rica"],
  do: ["America/Santo_Domingo"],
  ec: ["America/Guayaquil", "Pacific/Galapagos"],
  es: ["Europe/Madrid", "Atlantic/Canary"],
  gt: ["America/Guatemala"],
  hn: ["America/Tegucigalpa"],
  mx: ["America/Mexico_City", "America/Tijuana", "America/Hermosillo", "America/Cancun"],
  ni: ["America/Managua"],
  pa: ["America/Panama"],
  pe: ["America/Lima"],
  pr: ["America/Puerto_Rico"],
  py: ["America/Asuncion"],
  sv: ["America/El_Salvador"],
  us: [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
  ],
  uy: ["America/Montevideo"],
  ve: ["America/Caracas"],
}
