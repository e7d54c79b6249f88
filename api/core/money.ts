/** "2,500 USD", "99.50 USD". */
export const usd = (amount: number): string =>
  `${amount.toLocaleString('en', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 })} USD`
