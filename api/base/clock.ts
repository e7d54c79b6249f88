/** The only place the product reads the time; everything else is told it. */
export const wallClock = (): number => Date.now()

/**
 * Milliseconds that only ever go forward, from a beginning nobody knows: for how long something rests or is
 * remembered in this process. The clock on the wall may be set back a day meanwhile.
 */
export const steadyClock = (): number => performance.now()
