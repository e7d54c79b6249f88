import { writeHelpCentre } from '@caselead/api/demo/help-articles.ts'
import { settleCast } from '@caselead/api/demo/people.ts'
import { keepText } from '@caselead/api/help/keep/keep-text.ts'
import { renderArticle } from '@caselead/api/help/render/render.ts'
import { listenOn } from '@caselead/api/http/server/listen-on.ts'
import { days } from '@caselead/core/base/instant.ts'
import { addArticle, keepCategory } from '@caselead/db/help/write.ts'
import type { Db } from '@caselead/db/tables.ts'
import { newDatabase } from '../desk.ts'
import { atLeast, atMost, type Figure, forTheRecord, median, quantile, say } from '../figure.ts'
import type { Ask } from '../load.ts'
import { weightOf } from '../page-weight.ts'
import { bareRoute, load, startServing, told } from '../serving.ts'
import { faq } from './corpora.ts'
import { madeUp, articles as many } from './speed.ts'

const rounds = 5
const warmUp = 1_000
const perRound = 500

/** The help centre over HTTP, read by nobody in particular: the demo's articles among ten thousand. */
export async function helpPages(server: string): Promise<Figure[]> {
  const program = await startServing(await newDatabase(server, 'bench_help'))
  const { db, help } = program.runtime
  await settleCast(db, Date.now() - days(30))
  await writeHelpCentre(db, await program.runtime.team(), Date.now())
  await writeMany(db)
  await help.changed()
  await help.index()
  const questions = [faq('stackfaq'), faq('covidfaq')].flatMap(({ questions: each }) => each)
  const texts = (await help.catalogue()).texts('nobody')
  const read = texts.slice(0, 200).map(({ slug }) => ask(`/help/articles/${slug}`))
  const looked = questions.map(({ text }) =>
    ask(`/help/search?${new URLSearchParams({ q: text })}`),
  )
  const bare = await listenOn(0)(bareRoute(program.runtime).fetch)
  const besides = read.map((_, at) => ask(`/${at + 1}`))
  const page = (amount: number) => load({ url: program.url, asks: read, amount })
  const query = (amount: number) =>
    load({ url: `http://localhost:${bare.port}`, asks: besides, amount })
  await page(warmUp)
  await query(warmUp)
  const shares: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [one, other] = [await page(perRound), await query(perRound)]
    say(`article ${told(one)}, beside ${told(other)}`)
    shares.push(one.perSecond / other.perSecond)
  }
  const search = await load({ url: program.url, asks: looked, amount: 500 })
  const alone = await oneByOne(program.url, looked.slice(0, 300))
  const weighed = await weightOf(program.url, ask('/help/articles/labels-print-blank'))
  await bare.stop()
  await program.stop()
  const name = `help, of ${many} articles over HTTP`
  return [
    atLeast('article page ÷ bare primary-key route', median(shares), '×', 0.5),
    forTheRecord(`${name}: searches`, search.perSecond, 'requests/s'),
    atMost(`${name}: one search after another, p95`, quantile(alone, 0.95), 'ms', 30),
    forTheRecord(`${name}: one search after another, half of them`, quantile(alone, 0.5), 'ms'),
    atMost('article page, whole', weighed.whole, 'KB gzip', 40),
    atMost('article page, requests', weighed.requests, 'requests', 6),
    atMost('article page, JavaScript', weighed.scripts, 'KB gzip', 5),
  ]
}

const ask = (path: string): Ask => ({ path, headers: { accept: 'text/html' } })

async function oneByOne(url: string, asks: readonly Ask[]): Promise<number[]> {
  const taken: number[] = []
  for (const { path, headers } of asks) {
    const start = performance.now()
    const answer = await fetch(url + path, { headers })
    await answer.text()
    taken.push(performance.now() - start)
  }
  return taken
}

async function writeMany(db: Db): Promise<void> {
  const names = { en: { title: 'Made of real texts', about: '' } }
  const { id } = await keepCategory(db, { slug: 'made-up', icon: null, position: 99, names })
  const of = { category_id: id, language: 'en', readers: 'everyone' as const, plans: [] }
  const alone = { position: 0, related: [], owner_id: null, review_by: null }
  const at = Date.now()
  for (const { id: slug, title, sections } of madeUp([faq('stackfaq'), faq('covidfaq')])) {
    const markdown = sections.map(({ text }) => text).join('\n\n')
    const rendered = renderArticle(markdown, { language: 'en', title })
    const article_id = await addArticle(db, { ...of, ...alone, source: 'desk' }, at)
    const text = { article_id, language: 'en', slug, title, about: '', state: 'published' as const }
    const more = { updated_at: at, path: null, source: null, author: null, aliases: [] }
    await keepText(db, undefined, { ...text, ...more, markdown, rendered }, at)
  }
}
