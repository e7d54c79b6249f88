import { when, zoneName } from '@caselead/core/look/times.ts'
import { alerts } from '../words/alerts.ts'
import { meeting as words } from '../words/reviews/meeting.ts'
import { company, type Letter, letter, webAddress } from './letter.ts'
import { line } from './plain.ts'
import type { MeetingProps } from './props.ts'

/** An invitation to a review's meeting, or what became of it. */
export function meetingLetter(props: MeetingProps): Letter {
  const { is, to, at, sentAt, lasts, zone, agenda } = props
  const [title, place] = [line(props.title, 80), line(props.place, 200)]
  const url = webAddress(props.url)
  const time = when(at, sentAt, zone)
  const plain = url === null ? '' : words.inPlainText(words.open, url)
  const isOff = is === 'off'
  return letter({
    subject: words.subject[is](title, time),
    company: company(props.company),
    preview: words.says[is](title, time, zoneName(zone)),
    heading: words.heading[is],
    news: {
      ...{ by: null, words: null, headline: null, isUpdate: false },
      paragraphs: [
        words.says[is](title, time, zoneName(zone)),
        ...(isOff ? [] : [words.lasts(lasts)]),
        ...(place && !isOff ? [words.place(place)] : []),
        words.file[is],
      ],
    },
    lists:
      agenda.length === 0 || isOff
        ? []
        : [
            {
              heading: words.agenda,
              items: agenda.map((each) => ({ label: line(each, 100), url: null, lines: [] })),
            },
          ],
    link:
      url === null
        ? null
        : { label: words.open, url, hint: null, plain, rest: { label: words.open, plain } },
    notes: [alerts.sentTo(line(to.name, 80))],
  })
}
