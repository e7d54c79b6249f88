/**
 * Who a page's identity token speaks of, for telling one person from the next: tokens of one person
 * differ from page to page. Nothing is verified here; the desk does that.
 */
export function whoIs(identity: string): string {
  const { sub, email, account } = claimsOf(identity)
  return sub || email ? JSON.stringify([sub, email, account]) : identity
}

function claimsOf(identity: string): Record<string, unknown> {
  try {
    const [, payload = ''] = identity.split('.')
    const bytes = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
    return Object(JSON.parse(bytes))
  } catch {
    return {}
  }
}
