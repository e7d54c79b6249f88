const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/
const plain = /^\d+(\.\d{1,2})?$/
const withComma = /^\d+,\d{1,2}$/

/** "120", "$1,250.50", "99,50 USD"; null for what might be read in two ways, or is no amount. */
export function dollars(text: string): number | null {
  const bare = text.replaceAll(/\s|^\s*(?:\$|usd)|(?:\$|usd)\s*$/gi, '')
  if (grouped.test(bare)) return Number(bare.replaceAll(',', ''))
  if (plain.test(bare)) return Number(bare)
  return withComma.test(bare) ? Number(bare.replace(',', '.')) : null
}
