const local =
  /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/

/** The name in a `Host` header or an address, as browsers write it; null when there is none. */
export function hostnameOf(host: string): string | null {
  if (!/^[^\s/@?#\\]+$/.test(host)) return null
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '')
  } catch {
    return null
  }
}

/** Whether a name leads to the very machine it is asked on, whoever asks. */
export const isLocalName = (hostname: string): boolean => local.test(hostname)

/** Whether only this machine can reach the portal at this address; null follows the request. */
export function isLocalUrl(publicUrl: string | null): boolean {
  if (publicUrl === null) return true
  const name = hostnameOf(new URL(publicUrl).host)
  return name !== null && isLocalName(name)
}
