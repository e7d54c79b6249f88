import { answerFrom } from '@caselead/core/help/answer/answer.ts'
import type { HelpArticle } from '@caselead/core/help/article.ts'
import { HelpIndex } from '@caselead/core/help/index/help-index.ts'
import { searchArticles } from '@caselead/core/help/search/search.ts'
import { snippetOf } from '@caselead/core/help/search/snippet.ts'
import { computing } from '../../setup/computing.ts'
import { seeded } from '../../setup/random.ts'
import { atMost, type Figure, forTheRecord, quantile } from '../figure.ts'
import { article, type Corpus, faq } from './corpora.ts'
import { mistyped } from './quality.ts'

export const articles = 10_000
const megabyte = 1024 * 1024

/** What a search costs in a help centre of ten thousand articles, and what it costs to keep it. */
export function helpSpeed(): Figure[] {
  const corpora = [faq('stackfaq'), faq('covidfaq')]
  const all = madeUp(corpora)
  const before = memory()
  const index = new HelpIndex()
  const building = computing(() => {
    for (const each of all) index.add(each)
  })
  const kept = memory() - before
  const asked = corpora.flatMap(({ questions }) =>
    [...questions, ...mistyped(questions, 3)].filter((_, at) => at % 6 === 0),
  )
  const searches = asked.map(({ text }) => computing(() => everythingOf(index, text)))
  const typing = asked.map(({ text }) =>
    computing(() => everythingOf(index, text.slice(0, 12), true)),
  )
  const edits = all
    .slice(0, 300)
    .map((each) => computing(() => index.add({ ...each, title: `${each.title} again` })))
  const name = `help, of ${articles} articles`
  return [
    atMost(`${name}: a search, p95`, quantile(searches, 0.95), 'ms', 15),
    forTheRecord(`${name}: a search, half of them`, quantile(searches, 0.5), 'ms'),
    forTheRecord(`${name}: the slowest search`, Math.max(...searches), 'ms'),
    atMost(`${name}: a search while typing, p95`, quantile(typing, 0.95), 'ms', 15),
    atMost(`${name}: an edit, p95`, quantile(edits, 0.95), 'ms', 50),
    forTheRecord(`${name}: made anew in`, building / 1000, 's'),
    forTheRecord(`${name}: kept in`, kept / megabyte, 'MB'),
  ]
}

/** Articles whose paragraphs and titles are real, put together anew. */
export function madeUp(corpora: readonly Corpus[]): HelpArticle[] {
  const random = seeded(11)
  const real = corpora.flatMap((corpus) => corpus.articles)
  const paragraphs = real.flatMap(({ sections }) =>
    sections.flatMap(({ text }) => text.split('\n\n')),
  )
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  return Array.from({ length: articles }, (_, at) => {
    const title = `${any(real).title} ${any(real).title.split(' ').slice(0, 4).join(' ')}`
    const text = Array.from({ length: 1 + Math.floor(random() * 5) }, () => any(paragraphs))
    return article(`a${at}`, title, text.join('\n\n'))
  })
}

/** All that a page of results shows. */
function everythingOf(index: HelpIndex, question: string, isTyping = false): void {
  const results = searchArticles(index, question, { language: 'en', isTyping })
  for (const hit of results.hits) snippetOf(hit, results.wants)
  answerFrom(results)
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
