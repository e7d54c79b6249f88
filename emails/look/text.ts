import type { Entry, Letter, List } from '../letters/letter.ts'
import type { Excerpt } from '../letters/plain.ts'
import type { Person } from '../letters/props.ts'

/** The letter for a reader without HTML. */
export function printText(letter: Letter): string {
  return [
    letter.label,
    [letter.headline, letter.soon && sentence(letter.soon)].filter(Boolean).join('\n'),
    letter.code,
    scale(letter),
    ...letter.paragraphs,
    words(letter),
    signature(letter),
    letter.facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    timeline(letter),
    ...letter.lists.map(list),
    letter.link && `${letter.link.label}: ${letter.link.url}`,
    letter.notes.join('\n'),
    [letter.company.name, letter.about].filter(Boolean).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function scale({ scale }: Letter): string | null {
  if (!scale) return null
  const { numbers, lowest, highest } = scale
  return `${numbers.at(0)} = ${lowest} … ${numbers.at(-1)} = ${highest}`
}

const words = ({ words, link }: Letter): string | null => words && excerptText(words, link)

function signature({ signature }: Letter): string | null {
  if (!signature) return null
  const { author, leadWrote, lead, backup } = signature
  const named = ({ name, title }: Person) => [name, title].filter(Boolean).join(', ')
  return [
    author && `${named(author)}\n`,
    leadWrote ? named(lead) : `Your case lead: ${named(lead)}`,
    lead.hours && `Working hours: ${lead.hours}`,
    backup && `Backup: ${named(backup)}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function timeline({ since, timeline, earlier, link }: Letter): string | null {
  if (timeline.length === 0) return null
  const before = earlier > 0 ? [`- ${earlierSteps(earlier)}`] : []
  return [since, ...before, ...timeline.map((one) => entry(one, link))].join('\n')
}

function entry({ when, sentence, body }: Entry, link: Letter['link']): string {
  const quoted = body && excerptText(body, link).replace(/^/gm, '    ')
  return [`- ${when}: ${sentence}`, quoted].filter(Boolean).join('\n')
}

const list = ({ heading, items }: List): string =>
  [
    heading,
    ...items.map(({ label, url, lines }) =>
      [`- ${label}`, ...lines, url ?? ''].filter(Boolean).join('\n  '),
    ),
  ].join('\n')

const excerptText = ({ text, shortened }: Excerpt, link: Letter['link']): string =>
  shortened && link ? `${text}\n\n${theRest}: ${link.url}` : text

export const sentence = ({ said, at }: NonNullable<Letter['soon']>): string => `${said} ${at}.`
export const theRest = 'The rest is on the case page'
export const earlierSteps = (n: number): string =>
  `${n} earlier ${n === 1 ? 'step is' : 'steps are'} on the case page`
