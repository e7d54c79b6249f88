import { dayIn, zoneName } from '@caselead/core/look/times.ts'
import { alerts } from '../words/alerts.ts'
import { week as words } from '../words/week.ts'
import { company, type Letter, type List, letter, webAddress } from './letter.ts'
import { line } from './plain.ts'
import type { WeekFigure, WeekMailProps } from './props.ts'

/** The figures of last week that changed, to those who lead. */
export function weekLetter(props: WeekMailProps): Letter {
  const { to, first, last, zone, changed } = props
  const url = webAddress(props.url)
  const settings = webAddress(props.settingsUrl)
  const linkTo = (label: string, address: string) => ({
    ...{ label, url: address, plain: words.inPlainText(label, address) },
  })
  const items = changed.map(itemOf)
  return letter({
    subject: words.subject(changed.map(({ title }) => line(title, 60))),
    company: company(props.company),
    preview: words.preview(items[0]?.label ?? ''),
    heading: words.heading,
    news: {
      ...{ by: null, words: null, headline: null, isUpdate: false },
      paragraphs: [words.intro(dayIn(first, zone), dayIn(last, zone), changed.length)],
    },
    lists: [{ heading: alerts.digestHeading(words.list, changed.length), items }],
    link:
      url === null
        ? null
        : { ...linkTo(words.open, url), hint: null, rest: linkTo(alerts.rest, url) },
    notes: [
      words.others,
      words.today,
      words.zone(zoneName(zone)),
      alerts.sentTo(line(to.name, 80)),
    ],
    stop: settings === null ? null : linkTo(words.stop, settings),
  })
}

function itemOf(figure: WeekFigure): List['items'][number] {
  const { title, value, was, isUp, counted, countedBefore, from, to, isUnhealthy, url } = figure
  const verdict = [words.changes[figure.change], isUnhealthy ? words.unhealthy : null].filter(
    (part) => part !== null,
  )
  return {
    label: words.changed(line(title, 80), value, was, isUp),
    url: webAddress(url),
    lines: [
      words.counted(counted.part, counted.of, countedBefore),
      ...(from === null ? [] : [words.interval(from, to)]),
      ...(verdict.length > 0 ? [words.verdict(verdict)] : []),
    ],
  }
}
