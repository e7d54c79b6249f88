import { decoded } from '../render/links.ts'

const references = /(\]\(\s{0,9}<?|\]:\s{0,9}<?|\b(?:src|href)=["'])([^\s()<>"']{1,2000})/g
const fence = /^ {0,3}(`{3,}|~{3,})/

/** Markdown whose links and images lead where those of its page do, so that it says the same away from its folder. */
export function resolved(markdown: string, leads: ReadonlyMap<string, string>): string {
  if (leads.size === 0) return markdown
  let open: string | null = null
  return markdown
    .split('\n')
    .map((line) => {
      const [, marks = ''] = fence.exec(line) ?? []
      if (open === null) {
        if (marks === '') return outsideCode(line, leads)
        open = marks
      } else if (marks.startsWith(open) && line.trim() === marks) open = null
      return line
    })
    .join('\n')
}

const outsideCode = (line: string, leads: ReadonlyMap<string, string>): string =>
  line
    .split('`')
    .map((part, at) => (at % 2 === 1 ? part : withLeads(part, leads)))
    .join('`')

const withLeads = (text: string, leads: ReadonlyMap<string, string>): string =>
  text.replace(references, (whole, before: string, given: string) => {
    const to = leads.get(decoded(given))
    return to === undefined ? whole : before + to
  })
