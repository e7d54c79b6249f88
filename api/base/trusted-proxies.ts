import { BlockList, isIP, isIPv4 } from 'node:net'

/** Proxies whose word on where a request came from is taken. */
export type TrustedProxies = (address: string) => boolean

/** `loopback`, addresses, and ranges like `10.0.0.0/8`; null when one is none of these. */
export function trustedProxies(list: string[]): TrustedProxies | null {
  const trusted = new BlockList()
  for (const each of list.flatMap((name) =>
    name === 'loopback' ? ['127.0.0.0/8', '::1'] : [name],
  )) {
    const [address = '', bits] = each.split('/')
    const [family, most] = isIPv4(address) ? (['ipv4', 32] as const) : (['ipv6', 128] as const)
    if (isIP(address) === 0) return null
    if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most)) return null
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  return (address) =>
    isIP(address) !== 0 && trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}
