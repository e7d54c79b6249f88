import { type Markup, pieces } from './markup.ts'

type Skeleton = ReturnType<typeof pieces>

/** Mails that look alike differ in their texts only: so many looks are kept. */
const mostKept = 200
/** A digest of hundreds looks like no other. */
const mostTexts = 150

const kept = new Map<string, Skeleton>()

/** MJML as HTML. The slow part, which knows no texts, is done once for all mails that look alike. */
export async function compiled(markup: Markup): Promise<string> {
  const { between, texts } = await skeletonOf(markup)
  return between.map((piece, n) => piece + textAt(markup, texts[n])).join('')
}

const textAt = ({ texts }: Markup, n: number | undefined): string =>
  n === undefined ? '' : (texts[n] ?? '')

async function skeletonOf({ source, named, texts }: Markup): Promise<Skeleton> {
  const before = kept.get(source)
  if (before) {
    // Kept again at the end: the one longest unused stands first.
    kept.delete(source)
    kept.set(source, before)
    return before
  }
  // Loaded with the first mail: it would add a quarter of a second to every start.
  const { default: compile } = await import('mjml')
  const { html } = await compile(named, { validationLevel: 'strict', fonts: {} })
  const made = pieces(html)
  if (texts.length <= mostTexts) keep(source, made)
  return made
}

function keep(source: string, made: Skeleton): void {
  kept.set(source, made)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
}
