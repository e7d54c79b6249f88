/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import { containers } from './containers.ts'

/** Common Markdown; HTML passes here, and what isn't harmless is dropped later. */
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes).use(containers)

markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** What follows the fence: the language, then the code's title. */
markdown.renderer.rules.fence = (tokens, at) => {
  const { info = '', content = '' } = tokens[at] ?? {}
  const [language = ''] = /^[^\s{]*/.exec(info) ?? []
  const title = /\btitle="([^"]{1,200})"/.exec(info)?.[1] ?? plainTitle(info.slice(language.length))
  const { escapeHtml } = markdown.utils
  const named = ` data-language="${escapeHtml(language)}" data-title="${escapeHtml(title)}"`
  return `<pre><code${named}>${escapeHtml(content)}</code></pre>\n`
}

const plainTitle = (rest: string): string => (/[={}]/.test(rest) ? '' : rest.trim().slice(0, 200))

export const htmlOf = (text: string): string => markdown.render(text)
