import { dayIn, iso } from '@caselead/core/look/times.ts'
import { alerts } from '../words/alerts.ts'
import { articleReview as words } from '../words/article-review.ts'
import { company, type Letter, letter, webAddress } from './letter.ts'
import { line } from './plain.ts'
import type { ArticleReviewProps } from './props.ts'

/** What an owner of articles is to look at again. */
export function articleReview(props: ArticleReviewProps): Letter {
  const { articles, more, to } = props
  const count = articles.length + more
  const url = webAddress(props.url)
  const plain = url === null ? '' : alerts.linkInPlainText(words.open, url)
  const rest = { label: words.more(more), url, lines: [] }
  const isFirst = articles.some(({ isLast }) => !isLast)
  return letter({
    subject: words.subject(line(articles[0]?.title ?? '', 80), count),
    company: company(props.company),
    preview: words.preview(count),
    heading: words.heading(count),
    news: {
      ...{ by: null, words: null, headline: null, isUpdate: false },
      paragraphs: [words.ask(count)],
    },
    lists: [
      {
        heading: alerts.digestHeading(words.list, count),
        items: [...articles.map(itemOf), ...(more > 0 ? [rest] : [])],
      },
    ],
    link:
      url === null
        ? null
        : { label: words.open, url, hint: null, plain, rest: { label: words.open, plain } },
    notes: [...(isFirst ? [words.again] : []), alerts.sentTo(line(to.name, 80))],
  })
}

const itemOf = ({ title, reviewBy, isLast, url }: ArticleReviewProps['articles'][number]) => ({
  label: line(title, 80),
  url: webAddress(url),
  lines: [
    words.due(dayIn(reviewBy, 'UTC'), iso(reviewBy).slice(0, 4)),
    ...(isLast ? [words.last] : []),
  ],
})
