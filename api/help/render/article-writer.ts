import type { ContentsEntry } from '@caselead/db/help/tables.ts'
import { articleWords } from '../words.ts'
import { attributesOf, blocks, empty, gone, inline } from './allowed.ts'
import { anchors } from './anchors.ts'
import { alertIn, calloutOf, taskIn } from './callouts.ts'
import { escaped } from './escaped.ts'
import { highlighter } from './highlight.ts'
import { anchored, footnoteId, isElsewhere, isFootnote, safeHref } from './links.ts'
import type { Rendered, Surroundings } from './render.ts'
import { SectionTexts } from './section-texts.ts'
import { type Element, type Node, textOf } from './tree.ts'

/**
 * Writes an article anew from its tree: every tag and attribute is one from our lists, so nothing else gets
 * through.
 */
export class ArticleWriter {
  readonly #html: string[] = []
  readonly #contents: ContentsEntry[] = []
  readonly #texts = new SectionTexts()
  readonly #anchor = anchors()
  readonly #highlight = highlighter()
  readonly #around: Surroundings
  readonly #words
  #isInLink = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#words = around.language.startsWith('de') ? articleWords.de : articleWords.en
  }

  rendered(): Rendered {
    const html = this.#html.join('').trim()
    return { html, contents: this.#contents, sections: this.#texts.sections() }
  }

  write(node: Node): void {
    if (typeof node === 'string') {
      this.#html.push(escaped(node))
      this.#texts.add(node)
    } else this.#element(node)
  }

  #element(element: Element): void {
    const { name } = element
    if (/^h[1-6]$/.test(name)) this.#heading(element)
    else if (name === 'pre') this.#code(element)
    else if (name === 'img') this.#image(element)
    else if (name === 'a') this.#link(element)
    else if (name === 'video' || name === 'iframe') this.#video(element)
    else if (name === 'details') this.#details(element)
    else if (name === 'aside') this.#callout(element)
    else if (name === 'blockquote') this.#quote(element)
    else if (name === 'table')
      this.#wrapped('<div class="scroller" tabindex="0">', element, '</div>')
    else if (name === 'li') this.#tag(taskIn(element))
    else if (element.attributes.class === 'footnote-ref') this.#footnote(element)
    else this.#tag(element)
  }

  #tag(element: Element): void {
    const { name, attributes, children } = element
    if (gone.has(name)) return
    const isBlock = blocks.has(name)
    if (!isBlock && !inline.has(name)) {
      this.#all(children)
      return
    }
    if (isBlock) this.#gap(name)
    const id = footnoteId(attributes.id)
    const kept = [...attributesOf(name, attributes), ...(id ? [['id', id] as const] : [])]
    this.#html.push(tagWith(name, kept))
    if (name === 'br') this.#texts.line()
    if (empty.has(name)) return
    this.#all(children)
    this.#html.push(`</${name}>`)
    if (/^t[dh]$/.test(name)) this.#texts.add(' ')
    if (isBlock) this.#gap(name)
  }

  #gap(name: string): void {
    if (/^(?:li|tr|dt|dd)$/.test(name)) this.#texts.line()
    else if (!/^t[dh]$/.test(name)) this.#texts.paragraph()
  }

  #all(children: readonly Node[]): void {
    for (const each of children) this.write(each)
  }

  #wrapped(before: string, element: Element, after: string): void {
    this.#html.push(before)
    this.#tag(element)
    this.#html.push(after)
  }

  /** Written without being part of what the article says. */
  #footnote(element: Element): void {
    const { attributes } = element
    const link = element.children.find((each) => typeof each !== 'string')
    const { href = '', id: given } = typeof link === 'object' ? link.attributes : {}
    if (!isFootnote(href)) {
      this.#tag(element)
      return
    }
    const id = footnoteId(given)
    const kept = [['href', href] as const, ...(id ? [['id', id] as const] : [])]
    this.#html.push(tagWith('sup', attributesOf('sup', attributes)), tagWith('a', kept))
    this.#html.push(escaped(textOf(element)), '</a></sup>')
  }

  /** The page's title is its only first-level heading. */
  #heading({ name, children }: Element): void {
    const written = children.map(textOf).join('').replace(/\s+/g, ' ').trim()
    const { plain, own } = ownAnchor(written)
    const isTitle = name === 'h1' && plain === this.#around.title.trim()
    if (plain === '' || isTitle) return
    const depth = Math.max(2, Number(name.slice(1)))
    const id = this.#anchor(own || plain)
    this.#contents.push({ id, text: plain, depth })
    this.#texts.begin(plain, id)
    this.#html.push(`<h${depth} id="${escaped(id)}">`)
    if (own === '') this.#aloud(children)
    else this.#html.push(escaped(plain))
    this.#html.push(`</h${depth}>`)
  }

  /** For text that's in the sections already. */
  #aloud(children: readonly Node[]): void {
    const texts = new ArticleWriter(this.#around)
    texts.#isInLink = this.#isInLink
    texts.#all(children)
    this.#html.push(texts.rendered().html)
  }

  #code(element: Element): void {
    const inner = element.children.find((each) => typeof each === 'object' && each.name === 'code')
    const { 'data-language': language = '', 'data-title': title = '' } =
      typeof inner === 'object' ? inner.attributes : {}
    const code = textOf(element)
    this.#texts.addCode(code)
    if (title !== '') this.#html.push(`<p class="code-title">${escaped(title)}</p>`)
    this.#html.push('<pre tabindex="0"><code>', this.#highlight(code, language.toLowerCase()))
    this.#html.push('</code></pre>')
  }

  #image({ attributes }: Element): void {
    const { src = '', alt = '', title = '' } = attributes
    const kept = this.#around.image?.(src, alt)
    const href = safeHref(src)
    if (kept) {
      const { width, height } = kept
      const size = width && height ? ` width="${width}" height="${height}"` : ''
      const named = `src="${escaped(kept.src)}" alt="${escaped(alt)}"`
      const more = title === '' ? '' : ` title="${escaped(title)}"`
      this.#html.push(`<img ${named}${more}${size} loading="lazy" decoding="async">`)
    } else if (href && isElsewhere(href) && !this.#isInLink) {
      this.#anchorTo(href, [alt || title || href])
    } else this.#html.push(escaped(alt))
  }

  #link(element: Element): void {
    const { href = '', class: kind } = element.attributes
    if (kind === 'footnote-backref' && isFootnote(href)) {
      this.#html.push(tagWith('a', [['href', href]]), '↩</a>')
      return
    }
    const safe = this.#isInLink ? null : safeHref(href)
    const { linked = (to: string) => to } = this.#around
    const to = safe === null ? null : linked(safe)
    if (to === null) this.#all(element.children)
    else this.#anchorTo(to, element.children)
  }

  #anchorTo(href: string, children: readonly Node[]): void {
    const rel = isElsewhere(href) ? [['rel', 'noopener'] as const] : []
    this.#html.push(tagWith('a', [['href', inPlace(href)], ...rel]))
    this.#isInLink = true
    this.#all(children)
    this.#isInLink = false
    this.#html.push('</a>')
  }

  /** Never a frame from another site: a link leads to the video. */
  #video({ attributes, children }: Element): void {
    const source = children.find((each) => typeof each === 'object' && each.name === 'source')
    const from = typeof source === 'object' ? source.attributes.src : undefined
    const href = safeHref(attributes.src ?? from ?? '')
    const title = attributes.title?.trim()
    const { video } = this.#words
    if (href && !this.#isInLink) this.#anchorTo(href, [title ? `${video}: ${title}` : video])
  }

  #details(element: Element): void {
    const { attributes, children } = element
    const at = children.findIndex((each) => typeof each === 'object' && each.name === 'summary')
    const summary = at < 0 ? null : (children[at] ?? null)
    const title =
      (summary ? textOf(summary).replace(/\s+/g, ' ').trim() : '') ||
      attributes['data-title'] ||
      this.#words.details
    const id = this.#anchor(title)
    const before = this.#texts.begin(title, id)
    const open = attributes.open === undefined ? '' : ' open'
    this.#html.push(`<details id="${escaped(id)}"${open}><summary>`)
    if (typeof summary === 'object' && summary) this.#aloud(summary.children)
    else this.#html.push(escaped(title))
    this.#html.push('</summary>')
    this.#all(children.filter((_, index) => index !== at))
    this.#html.push('</details>')
    this.#texts.resume(before)
  }

  #callout(element: Element): void {
    const { kind, title } = calloutOf(element)
    if (!kind) {
      this.#all(element.children)
      return
    }
    this.#texts.paragraph()
    this.#html.push(`<div class="callout ${kind}" role="note"><p class="callout-title">`)
    this.#html.push(escaped(title || this.#words[kind]), '</p>')
    if (title) this.#texts.add(title)
    this.#texts.paragraph()
    this.#all(element.children)
    this.#html.push('</div>')
    this.#texts.paragraph()
  }

  #quote(element: Element): void {
    const alert = alertIn(element)
    if (alert) this.#callout(alert)
    else this.#tag(element)
  }
}

const tagWith = (name: string, attributes: readonly (readonly [string, string])[]): string =>
  `<${name}${attributes.map(([each, value]) => ` ${each}="${escaped(value)}"`).join('')}>`

/** `{#anchor}` at the end of a heading names its anchor. */
function ownAnchor(heading: string): { plain: string; own: string } {
  const at = heading.lastIndexOf('{#')
  const own = at < 0 || !heading.endsWith('}') ? '' : heading.slice(at + 2, -1)
  return own === '' ? { plain: heading, own } : { plain: heading.slice(0, at).trimEnd(), own }
}

const inPlace = (href: string): string => (href.startsWith('#') ? anchored(href) : href)
