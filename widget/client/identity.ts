/**
 * Who a page's identity token speaks of, for telling one person from the next: tokens of one person
 * differ from page to page. Nothing is verified here; the desk does that.
 */
export function whoIs(identity: string): string {
  const { email, sub } = claimsOf(identity)
  return String(email ?? sub ?? identity).toLowerCase()
}

function claimsOf(identity: string): Record<string, unknown> {
  try {
    const [, payload = ''] = identity.split('.')
    return Object(JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return {}
  }
}
