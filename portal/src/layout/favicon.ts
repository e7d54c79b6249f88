// A ladder with the case on its second rung, in a grey that is seen on light and on dark tabs.
const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='#76808f' stroke-width='1.6' stroke-linecap='round'><path d='M5 1v14M11 1v14M5 4.5h6M5 12h6'/><path stroke-width='3.6' d='M4 8.3h8'/></svg>`

/** A hash sign would end the address, so it's escaped. */
export const favicon = `data:image/svg+xml,${svg.replaceAll('#', '%23')}`
