const links = /https?:\/\/[^\s<>"']+/g
const trailing = '.,;:!?)]'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Plain text as HTML: everything escaped, web addresses made into links. */
export function linked(text: string): string {
  let html = ''
  let from = 0
  for (const match of text.matchAll(links)) {
    const address = withoutTrailing(match[0])
    html += escaped(text.slice(from, match.index)) + anchor(address)
    from = match.index + address.length
  }
  return html + escaped(text.slice(from))
}

function withoutTrailing(address: string): string {
  let end = address.length
  while (end > 0 && trailing.includes(address[end - 1] ?? ' ')) end--
  return address.slice(0, end)
}

const anchor = (address: string) =>
  `<a href="${escaped(address)}" rel="nofollow noopener noreferrer" target="_blank">${escaped(address)}</a>`
