import type { ReadBy } from '@caselead/core/help/readers.ts'
import type { Db } from '@caselead/db/tables.ts'
import { anchored, decoded, isFootnote } from '../render/links.ts'
import { type Rendered, renderArticle } from '../render/render.ts'
import { writeWords as words } from '../words.ts'
import { type Problem, problemsOf, skippedHeadings } from './problems.ts'
import { referencesOf } from './references.ts'

export interface Draft extends ReadBy {
  language: string
  title: string
  markdown: string
}

/** What a text written on the desk becomes, and what to fix in it. */
export async function renderDraft(
  db: Db,
  { language, title, markdown, ...readBy }: Draft,
): Promise<{ rendered: Rendered; problems: Problem[] }> {
  const references = await referencesOf(db, named({ language, title, markdown }), readBy)
  const { note, all } = problemsOf(markdown)
  const places = new Set<string>()
  const linked = (href: string) => {
    if (href.startsWith('#')) {
      if (!isFootnote(href)) places.add(href)
      return href
    }
    const { to, wrong } = references.link(href)
    if (wrong) note('link', wrong, href)
    return to
  }
  const image = (src: string, alt: string) => {
    const kept = references.image(src)
    if (!kept)
      note(
        'image',
        /^(?:https?:)?\/\//i.test(src) ? words.imageElsewhere(src) : words.noImage(src),
        src,
      )
    else if (alt.trim() === '') note('image', words.noDescription(src), src)
    return kept
  }
  const rendered = renderArticle(markdown, { language, title, linked, image })
  const anchors = new Set(rendered.sections.map(({ anchor }) => anchor))
  for (const place of places) {
    if (!anchors.has(decoded(anchored(place).slice(1))))
      note('link', words.noOwnHeading(place), place)
  }
  for (const { text, what } of skippedHeadings(rendered.contents)) note('heading', what, text)
  return { rendered, problems: all() }
}

/** Everything a text links to and shows. */
function named(text: { language: string; title: string; markdown: string }) {
  const [hrefs, srcs] = [new Set<string>(), new Set<string>()]
  renderArticle(text.markdown, {
    ...text,
    linked: (href) => {
      hrefs.add(href)
      return href
    },
    image: (src) => {
      srcs.add(src)
      return null
    },
  })
  return { hrefs, srcs }
}
