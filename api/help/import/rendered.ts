import { Refusal } from '@caselead/core/base/refusal.ts'
import { largestImage } from '../keep/image-kind.ts'
import { decoded } from '../render/links.ts'
import { type KeptImage, type Rendered, renderArticle } from '../render/render.ts'
import { imagePath, imageReader } from './images.ts'
import { linker } from './links.ts'
import { lineAt, type Note } from './note.ts'
import type { Planned } from './plan.ts'
import type { Folder } from './read-folder.ts'
import { resolved } from './resolved.ts'
import { importWords as words } from './words.ts'

const megabytes = largestImage / 1_000_000

export interface Made {
  planned: Planned
  rendered: Rendered
  /** What it says, with links and images as they're called here. */
  markdown: string
}

/** Renders the articles of a folder, and notes what can't be rendered or found; `kept` are images we have, by address. */
export function rendering(
  folder: Folder,
  articles: readonly Planned[],
  kept: ReadonlyMap<string, KeptImage>,
) {
  const linkFrom = linker(articles)
  const images = imageReader(folder)

  function made(planned: Planned, notes: Note[]): Made | null {
    const { path, markdown, language, title } = planned
    const note = (named: string, what: string, isWrong = false) => {
      const at = named === '' ? -1 : markdown.indexOf(named)
      const line = at < 0 ? null : lineAt(planned.source, placeIn(planned, named))
      notes.push({ path, line, what, isWrong })
    }
    const leads = new Map<string, string>()
    const linked = (href: string) => {
      const to = linkFrom(href, planned)
      if (to === null) note(href, words.linkBroken(href))
      else if (to !== href) leads.set(decoded(href), to)
      return to
    }
    const image = (src: string) => {
      const found = imageOf(src, planned, (what) => note(src, what))
      if (found && found.src !== src) leads.set(decoded(src), found.src)
      return found
    }
    try {
      const rendered = renderArticle(markdown, { language, title, linked, image })
      return { planned, rendered, markdown: resolved(markdown, leads) }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      note('', error.message, true)
      return null
    }
  }

  function imageOf(src: string, of: Planned, note: (what: string) => void): KeptImage | null {
    if (/^(?:https?:)?\/\//i.test(src)) {
      note(words.imageElsewhere(src))
      return null
    }
    const here = kept.get(src)
    if (here) return here
    const path = imagePath(src, of.path, folder)
    const image = path === null ? null : images.imageAt(path)
    if (!image) note(path === null ? words.imageMissing(src) : words.imageRefused(src, megabytes))
    return image
  }

  return { made, used: images.used }
}

/** Where a name stands in the file, below the front matter if it's there. */
function placeIn({ source, offset }: Planned, named: string): number {
  let body = 0
  for (let line = 0; line < offset; line++) body = source.indexOf('\n', body) + 1
  return Math.max(0, source.indexOf(named, body))
}
