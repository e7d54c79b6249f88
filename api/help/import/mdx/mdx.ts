import { escaped } from '../../render/escaped.ts'
import { importWords as words } from '../words.ts'
import { type Component, componentOf } from './components.ts'
import { type Tag, tagAt } from './jsx-tags.ts'

export interface Converted {
  markdown: string
  /** What was left out, by the line of the body it stood on, from 0. */
  left: { line: number; what: string }[]
}

/** The most lines a tag may take. */
const longestTag = 60
/** No tags are looked for in a longer one. */
const longestLine = 20_000

/** A file with components as plain Markdown. Of an unknown component, the content stays. */
export function markdownOf(body: string): Converted {
  const writer = new MdxWriter(body.split(/\r?\n/))
  writer.write()
  return { markdown: writer.markdown(), left: writer.left }
}

interface Frame {
  name: string
  component: Component | null
  /** How far its content is indented for the eye alone; null before the first line of it. */
  indent: number | null
}

class MdxWriter {
  readonly left: Converted['left'] = []
  readonly #lines: readonly string[]
  readonly #out: string[] = []
  readonly #frames: Frame[] = []
  #line = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  markdown(): string {
    return this.#out.join('\n')
  }

  write(): void {
    for (this.#line = 0; this.#line < this.#lines.length; this.#line++) {
      const line = this.#dedented(this.#lines[this.#line] ?? '')
      const [, fence] = /^\s*(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
      if (fence) this.#code(line, fence)
      else if (this.#frames.length === 0 && isModule(line)) this.#module(line)
      else if (line.length < longestLine && /[<{]/.test(line)) this.#mixed(line)
      else this.#put(line)
    }
    while (this.#frames.length > 0) this.#close()
  }

  #put(line: string): void {
    const indent = this.#frames.map(({ component }) => component?.indent ?? '').join('')
    this.#out.push(line.trim() === '' ? '' : indent + line)
  }

  #blank(): void {
    if (this.#out.length > 0 && this.#out.at(-1) !== '') this.#out.push('')
  }

  #dedented(line: string): string {
    const frame = this.#frames.at(-1)
    const space = line.length - line.trimStart().length
    if (!frame || line.trim() === '') return line.slice(Math.min(space, this.#margin()))
    const margin = this.#frames.slice(0, -1).reduce((sum, { indent }) => sum + (indent ?? 0), 0)
    if (!line.trimStart().startsWith('</')) frame.indent ??= Math.max(0, space - margin)
    return line.slice(Math.min(space, this.#margin()))
  }

  #margin(): number {
    return this.#frames.reduce((sum, { indent }) => sum + (indent ?? 0), 0)
  }

  #code(line: string, fence: string): void {
    this.#put(line)
    const letter = fence.charAt(0)
    while (++this.#line < this.#lines.length) {
      const next = this.#dedented(this.#lines[this.#line] ?? '')
      this.#put(next)
      const mark = next.trim()
      const isEnd = mark.length >= fence.length && [...mark].every((each) => each === letter)
      if (isEnd) return
    }
  }

  /** Up to the next empty line: an import may take several lines. */
  #module(line: string): void {
    this.#note(line.startsWith('import') ? words.importLeft : words.exportLeft)
    while ((this.#lines[this.#line + 1] ?? '').trim() !== '') this.#line += 1
  }

  #note(what: string, line = this.#line): void {
    this.left.push({ line, what })
  }

  #mixed(first: string): void {
    const began = this.#line
    let text = first
    let plain = ''
    for (let at = 0; at < text.length; ) {
      const code = text[at] === '`' ? endOfCode(text, at) : at
      const comment = text.startsWith('{/*', at)
      if (code > at) {
        plain += text.slice(at, code)
        at = code
      } else if (comment) {
        const end = text.indexOf('*/}', at)
        if (end < 0 && this.#canGoOn(began)) text += `\n${this.#lines[++this.#line]}`
        else {
          plain += end < 0 ? '{' : ''
          at = end < 0 ? at + 1 : end + 3
        }
      } else if (text[at] === '<') {
        const tag = tagAt(text, at)
        if (tag === 'unfinished' && this.#canGoOn(began)) {
          text += `\n${this.#lines[++this.#line]}`
        } else if (tag === null || tag === 'unfinished') {
          plain += '<'
          at += 1
        } else {
          plain = this.#tag(tag, text.slice(at, tag.to), plain, began)
          at = tag.to
        }
      } else {
        plain += text[at]
        at += 1
      }
    }
    if (plain.trim() !== '' || first.trim() === '') this.#putAll(plain)
  }

  #canGoOn(began: number): boolean {
    return this.#line + 1 < this.#lines.length && this.#line - began < longestTag
  }

  #putAll(text: string): void {
    for (const line of text.split('\n')) this.#put(line)
  }

  /** Answers the part of the line that's still to be written. */
  #tag(tag: Tag, written: string, plain: string, line: number): string {
    if (!/^[A-Z]/.test(tag.name)) return plain + (tag.hasBraces ? inHtml(tag) : written)
    const component = componentOf(tag)
    if (!component && !tag.isClosing) this.#note(words.jsxLeft(tag.name), line)
    const isOurs = tag.isClosing ? this.#frames.some(({ name }) => name === tag.name) : component
    if (!isOurs) return plain
    if (plain.trim() !== '') this.#putAll(plain.trimEnd())
    if (tag.isClosing) this.#closeUpTo(tag.name)
    else this.#open(tag, component)
    return ''
  }

  #open(tag: Tag, component: Component | null): void {
    this.#blank()
    for (const each of component?.before ?? []) this.#put(each)
    if ((component?.before ?? []).length > 0) this.#out.push('')
    this.#frames.push({ name: tag.name, component, indent: null })
    if (tag.isAlone) this.#close()
  }

  #closeUpTo(name: string): void {
    while (this.#frames.length > 0 && this.#frames.at(-1)?.name !== name) this.#close()
    this.#close()
  }

  #close(): void {
    const frame = this.#frames.pop()
    this.#blank()
    for (const each of frame?.component?.after ?? []) this.#put(each)
    if ((frame?.component?.after ?? []).length > 0) this.#out.push('')
  }
}

const isModule = (line: string): boolean =>
  /^import\s(?:[^'"]{1,500}\sfrom\s)?\s*['"]/.test(line) ||
  /^export\s(?:const|let|var|default|function|class|async|\{|\*)/.test(line)

/** The end of the code that begins here. */
function endOfCode(text: string, at: number): number {
  const [ticks = ''] = /^`+/.exec(text.slice(at, at + 100)) ?? []
  const end = text.indexOf(ticks, at + ticks.length)
  return end < 0 ? at + ticks.length : end + ticks.length
}

/** Without the parts only JSX understands. */
function inHtml({ name, attributes, isAlone, isClosing }: Tag): string {
  const kept = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([each, value]) => ` ${each}="${escaped(value)}"`)
  return `<${isClosing ? '/' : ''}${name}${kept.join('')}${isAlone ? ' /' : ''}>`
}
