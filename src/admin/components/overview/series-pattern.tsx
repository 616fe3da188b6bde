import { SERIES_COLORS, type Series } from "../../lib/movement-series"

/** How each series is filled: plain, in stripes, with dots. Drawn into the `defs` of an SVG. */
export const SeriesPattern = ({ id, series }: { id: string; series: Series }) => {
  const color = SERIES_COLORS[series]

  switch (series) {
    case "inbound":
      return (
        <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse">
          <rect width={4} height={4} fill={color} />
        </pattern>
      )
    case "outbound":
      return (
        <pattern
          id={id}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={3} height={6} fill={color} />
        </pattern>
      )
    case "failed":
      return (
        <pattern id={id} width={5} height={5} patternUnits="userSpaceOnUse">
          <circle cx={2.5} cy={2.5} r={1.6} fill={color} />
        </pattern>
      )
  }
}
