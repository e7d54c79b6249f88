import { longestArticle, renderArticle } from '@caselead/api/help/render/render.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { borneOutSentences } from '@caselead/core/help/cited/cited.ts'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import { describe, expect, test } from 'vitest'
import { texts } from '../linear/atoms.ts'
import { computing } from '../setup/computing.ts'
import { found } from '../setup/found.ts'

const of = { language: 'en', title: 'Title' }

/** The most computing time rendering may take; a tenth is usual. */
const mostMs = 4_000

const hostile: [name: string, text: string][] = [
  ['columns', `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${`${'|a'.repeat(100)}\n`.repeat(900)}`],
  ['callouts in callouts', ':::note\n'.repeat(25_000)],
  ['footnotes', '[^a]: x\n\n'.repeat(20_000)],
  ['inline footnotes', '^['.repeat(100_000)],
  ['headings alike', '## x\n'.repeat(40_000)],
  ['code fences', '```js\n'.repeat(30_000)],
  ['code in many colours', `\`\`\`json\n${'{"a":'.repeat(1_600)}\n\`\`\`\n`.repeat(20)],
  ['tags left open', '<b>'.repeat(60_000)],
  ['lists in lists', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
]
/** The repeated texts that cost most when they're short. */
const repeated = found(texts)
  .map(({ name, of: text }) => {
    const short = text(5_000)
    return { name, text, ms: computing(() => outcome(short)) }
  })
  .sort((one, other) => other.ms - one.ms)
  .slice(0, 6)
  .map(({ name, text }): [string, string] => [name, text(longestArticle)])

/** Rendered, or refused with a message. */
function outcome(text: string): 'rendered' | 'refused' {
  try {
    renderArticle(text.slice(0, longestArticle), of)
    return 'rendered'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

describe('whatever is in an article, it’s rendered or refused within a bounded time', () => {
  test.for([...hostile, ...repeated])('%s', ([, text]) => {
    const ms = computing(() => expect(['rendered', 'refused']).toContain(outcome(text)))
    expect(ms).toBeLessThan(mostMs)
  })

  test('two megabytes are refused at once', () => {
    const ms = computing(() =>
      expect(() => renderArticle('a'.repeat(2_000_000), of)).toThrow('Split it'),
    )
    expect(ms).toBeLessThan(50)
  })
})

describe('whatever stands in quotation marks, searching takes a bounded time', () => {
  const index = new HelpIndex()
  const sentence = 'The printer and the label are in the room, und der Drucker ist in dem Raum. '
  for (let at = 0; at < 400; at++) {
    const sections = [{ heading: '', anchor: '', text: sentence.repeat(200) }]
    index.add({ id: String(at), language: at % 2 ? 'en' : 'de', title: `Page ${at}`, sections })
  }
  test.for([
    ['small words', '"and the" "the and" "in the and" "the in and"', 'en'],
    ['small words of another language', '"der und" "und dem der" "in ist dem" "dem ist"', 'en'],
    ['words every article has', '"label printer" "room label" "room printer" "raum drucker"', 'en'],
    ['words and small words', '"label the" "room the" "printer in" "drucker der"', 'de'],
  ] as const)('%s', ([, question, language]) => {
    const ms = computing(() => searchArticles(index, question, { language }))
    expect(ms).toBeLessThan(mostMs / 10)
  })
})

describe('whatever a model says, it’s compared with the passages it cites within a bounded time', () => {
  const [longestSaid, longestPassage] = [400, 600]
  const sourceOf = (text: string) => {
    const sections = [{ heading: '', anchor: '', text }]
    const article = { id: '1', language: 'en', title: 'Title', sections }
    return { article, heading: 'Heading', anchor: '', text }
  }
  test.for(found(texts))('$name', ({ of: text }) => {
    const sources = Array.from({ length: 3 }, () => sourceOf(text(longestPassage)))
    const said = Array.from({ length: 5 }, () => ({ text: text(longestSaid), cites: [1, 2, 3] }))
    expect(computing(() => borneOutSentences(said, sources))).toBeLessThan(mostMs / 10)
  })
})
