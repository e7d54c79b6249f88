/** The only place the product reads the time; everything else is told it. */
export const wallClock = (): number => Date.now()
