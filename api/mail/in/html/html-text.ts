import { Tokenizer } from 'htmlparser2'
import { type Images, noImages, Page } from './page-text.ts'
import { isNeverShown, type Structure, structureOf } from './structure.ts'

/** An element whose end matters. */
interface Open {
  name: string
  hides: boolean
  structure: Structure | null
  /** How many links were open in what the element stands in, if it hides or is one of a mail program's. */
  links: number
}

const remembered = new Set(['a', 'blockquote', 'body', 'div', 'ol', 'pre', 'table', 'td', 'ul'])
const empty = new Set(['base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])

/**
 * HTML as a reader sees it, as plain text, with `marks` around what mail programs mark as quoted mail
 * or a signature. Read in one go, and it has a meaning for whatever stands in it: no document is too
 * deep, too broken or too long for more than its own length. `images` says what stands for each of the
 * mail's own.
 */
export function htmlText(html: string, images: Images = noImages): string {
  const page = new Page(images)
  const open: Open[] = []
  const counts = new Map<string, number>()
  let hidden = 0
  let links = 0
  let name = ''
  let attributes = new Map<string, string>()
  let attribute: { name: string; parts: string[] } = { name: '', parts: [] }

  const begin = () => {
    const hides = isNeverShown(name)
    const found = hidden === 0 && !hides ? structureOf(name, attributes) : null
    const structure = empty.has(name) && found !== 'rest' ? null : found
    if (name === 'body' || name === 'a') end(name === 'body' ? 'head' : 'a')
    if (structure) page.begins(structure)
    if (hidden === 0) page.opens(name, attributes)
    if (empty.has(name) || !(hides || structure || remembered.has(name))) return
    open.push({ name, hides, structure, links })
    counts.set(name, (counts.get(name) ?? 0) + 1)
    if (name === 'a') links++
    if (hides) hidden++
    if (hides || structure) links = 0
  }
  /** The end of a link ends nothing that hides or is marked, even if it stands in the link. */
  const end = (closed: string) => {
    const isOpen = (closed === 'a' ? links : (counts.get(closed) ?? 0)) > 0
    if (!isOpen && hidden === 0 && !remembered.has(closed)) page.closes(closed)
    for (let last = isOpen ? open.pop() : undefined; last; last = open.pop()) {
      counts.set(last.name, (counts.get(last.name) ?? 0) - 1)
      if (last.hides) hidden--
      if (last.hides || last.structure || last.name === 'a') links = last.links
      if (hidden === 0) page.closes(last.name)
      if (last.structure) page.ends(last.structure)
      if (last.name === closed) break
    }
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase()
        attributes = new Map()
      },
      onattribname: (from, to) => {
        attribute = { name: html.slice(from, to).toLowerCase(), parts: [] }
      },
      onattribdata: (from, to) => attribute.parts.push(html.slice(from, to)),
      onattribentity: (point) => attribute.parts.push(String.fromCodePoint(point)),
      onattribend: () => attributes.set(attribute.name, attribute.parts.join('')),
      onopentagend: begin,
      onselfclosingtag: begin,
      onclosetag: (from, to) => end(html.slice(from, to).toLowerCase()),
      ontext: (from, to) => {
        if (hidden === 0) page.says(html.slice(from, to))
      },
      ontextentity: (point) => {
        if (hidden === 0) page.says(String.fromCodePoint(point))
      },
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return page.text()
}
