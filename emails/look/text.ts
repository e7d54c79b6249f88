import type { Entry, Letter, Link, List, News, Timeline } from '../letters/letter.ts'
import type { Excerpt } from '../letters/plain.ts'

/** The letter for a reader without HTML. */
export function printText(letter: Letter): string {
  const { link, draft } = letter
  return [
    // A mail program shows the subject above it.
    letter.subject.includes(letter.heading) ? null : letter.heading,
    letter.code,
    ...news(letter.news, link),
    letter.scale?.plain,
    letter.strip.map(({ plain }) => plain).join('\n'),
    ...letter.sections.map(({ heading, sentences }) => `${heading}\n${sentences.join(' ')}`),
    draft && `${draft.heading}\n${draft.hint}\n\n${shortened(draft.words, link)}`,
    ...letter.lists.map(list),
    link?.plain,
    letter.timeline && timeline(letter.timeline, link),
    [
      [letter.company.name, letter.number].filter(Boolean).join(' · '),
      ...letter.notes,
      ...(letter.stop ? [letter.stop.plain] : []),
    ].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

const news = ({ by, words, headline, paragraphs }: News, link: Link | null): (string | null)[] => [
  by && `${by.name}\n${by.about}`,
  words && shortened(words, link),
  headline,
  ...paragraphs,
]

const timeline = ({ heading, earlier, entries }: Timeline, link: Link | null): string =>
  [heading, ...(earlier ? [`- ${earlier}`] : []), ...entries.map((one) => entry(one, link))].join(
    '\n',
  )

function entry({ when, sentence, body }: Entry, link: Link | null): string {
  const quoted = body && shortened(body, link).replace(/^/gm, '    ')
  return [`- ${when}: ${sentence}`, quoted].filter(Boolean).join('\n')
}

const list = ({ heading, items }: List): string =>
  [
    heading,
    ...items.map(({ label, url, lines, links = [] }) =>
      [`- ${label}`, ...lines, url ?? '', ...links.map(({ plain }) => plain)]
        .filter(Boolean)
        .join('\n  '),
    ),
  ].join('\n')

const shortened = ({ text, shortened }: Excerpt, link: Link | null): string =>
  shortened && link ? `${text}\n\n${link.rest.plain}` : text
