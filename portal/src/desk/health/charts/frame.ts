/** Where a chart's axes stand, in the units of its view box. */
export const chart = {
  width: 360,
  height: 140,
  left: 52,
  right: 352,
  top: 10,
  bottom: 118,
} as const

/** Of a chart with a line of numbers under its axis. */
export const tallChart = { ...chart, height: 164 } as const

export const round = (value: number): number => Math.round(value * 10) / 10
