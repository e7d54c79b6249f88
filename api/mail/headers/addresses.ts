import { addressParser } from 'postal-mime'
import { emailAddress } from '../../input/email-address.ts'

export interface Written {
  name: string
  /** In the one form addresses are compared in. */
  address: string
}

/** So much of a header with addresses is read, and so many of them count. */
const longest = 4_000
const most = 20

/** The addresses in a header, comments and groups apart; what no mail could reach is passed over. */
export function addressesIn(header: string): Written[] {
  const parsed = addressParser(header.slice(0, longest), { flatten: true })
  return parsed
    .flatMap(({ name, address = '' }) => {
      const valid = emailAddress(address)
      return valid === null ? [] : [{ name: name.trim(), address: valid.toLowerCase() }]
    })
    .slice(0, most)
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
