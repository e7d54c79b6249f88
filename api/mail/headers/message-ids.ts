/** So many ids of one header count; the newest stand last. */
const most = 100

/** The Message-IDs in a header, in order, without brackets; whatever else stands there is passed over. */
export function messageIdsIn(header: string): string[] {
  const found = header.match(/<[^<>\s]{1,900}>/g) ?? []
  return found
    .slice(-most)
    .map((each) => each.slice(1, -1).toLowerCase())
    .filter((each) => each.includes('@'))
}

/** A mail's own id, however it is given; null where it has none. */
export function ownMessageId(given: string): string | null {
  const [bracketed] = messageIdsIn(given.slice(0, 2000))
  if (bracketed) return bracketed
  const bare = given.trim().toLowerCase()
  return /^[^\s<>@]+@[^\s<>@]+$/.test(bare) && bare.length <= 900 ? bare : null
}

/**
 * What an id is looked for as: a provider may tell the id it stamps on a mail without the domain it
 * adds to it.
 */
export function spellingsOf(id: string): string[] {
  const at = id.lastIndexOf('@')
  return /@[a-z0-9.-]*amazonses\.com$/.test(id) ? [id, id.slice(0, at)] : [id]
}
