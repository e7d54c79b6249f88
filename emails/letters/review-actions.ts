import { dayIn } from '@caselead/core/look/times.ts'
import { alerts } from '../words/alerts.ts'
import { reviewActions as words } from '../words/reviews/review-actions.ts'
import { company, type Letter, letter, webAddress } from './letter.ts'
import { line } from './plain.ts'
import type { ReviewActionsProps } from './props.ts'

/** Actions of reviews that are due, overdue or without an owner. */
export function reviewActions(props: ReviewActionsProps): Letter {
  const { stage, actions, more, to } = props
  const [first] = actions
  const count = actions.length + more
  const open = words.open(count)
  const url = webAddress(count === 1 && first ? first.url : props.url)
  const plain = url === null ? '' : alerts.linkInPlainText(open, url)
  const rest = { label: words.more(more), url, lines: [] }
  return letter({
    subject: words.subject[stage](line(first?.what ?? '', 80), dayOf(first?.dueOn ?? ''), count),
    company: company(props.company),
    preview: words.preview(count),
    heading: words.heading[stage](count),
    news: {
      ...{ by: null, words: null, headline: null, isUpdate: false },
      paragraphs: [words.ask[stage](count)],
    },
    lists: [
      {
        heading: alerts.digestHeading(words.list, count),
        items: [...actions.map(itemOf), ...(more > 0 ? [rest] : [])],
      },
    ],
    link:
      url === null ? null : { label: open, url, hint: null, plain, rest: { label: open, plain } },
    notes: [alerts.sentTo(line(to.name, 80))],
  })
}

const dayOf = (dueOn: string): string => dayIn(Date.parse(dueOn), 'UTC')

const itemOf = ({ what, owner, dueOn, url }: ReviewActionsProps['actions'][number]) => ({
  label: line(what, 200),
  url: webAddress(url),
  lines: [
    words.due(dayOf(dueOn), dueOn.slice(0, 4)),
    ...(owner === null ? [] : [words.owner(line(owner, 80))]),
  ],
})
