const format = (digits: number) =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: 2 })
const [whole, cents] = [format(0), format(2)]

/** "2,500 USD", "99.50 USD". */
export const usd = (amount: number): string =>
  `${(Number.isInteger(amount) ? whole : cents).format(amount)} USD`
