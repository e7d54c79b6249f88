import { digestGroups, digestTitle } from '@caselead/core/alerts/digest.ts'
import type { ChannelMessage, LinkedFacts } from './message.ts'
import { oneLine, type Posting } from './posting.ts'
import { channelWords } from './words.ts'

/** An incoming webhook's message: blocks, and the text that notifications show. */
export function slackPosting({ type, alerts, url }: ChannelMessage): Posting {
  const [first] = alerts
  const said =
    type === 'digest'
      ? { title: digestTitle(alerts), blocks: digestBlocks(alerts, url) }
      : { title: first.title, blocks: alertBlocks(first) }
  const header = { type: 'header', text: plain(said.title, 150) }
  const text = escaped(type === 'digest' ? said.title : `${said.title}: ${oneLine(first.why, 300)}`)
  const body = JSON.stringify({ text, blocks: [header, ...said.blocks] })
  return { body, headers: {} }
}

// Words of people stand in plain text, where nothing is a link, a mention or bold.
const alertBlocks = (facts: LinkedFacts) => [
  ...(facts.why.trim() === '' ? [] : [{ type: 'section', text: plain(facts.why, 2000) }]),
  { type: 'context', elements: [plain(context(facts), 2000)] },
  {
    type: 'section',
    text: mrkdwn([due(facts), link(facts.url, channelWords.openCase(facts.number))]),
  },
]

const context = (facts: LinkedFacts): string =>
  [channelWords.about(facts), facts.ruleInWords].filter(Boolean).join(' · ')

/** A message holds 50 blocks of 3,000 characters; what does not fit is on the desk. */
const mostSections = 45
const longestSection = 2900

function digestBlocks(alerts: readonly LinkedFacts[], url: string) {
  const linkOf = new Map(alerts.map((each) => [each.number, each.url]))
  const lines = digestGroups(alerts).flatMap(({ heading, alerts: those }) => [
    `*${escaped(oneLine(heading, 120))}* (${those.length})`,
    ...those.map((each) => digestLine({ ...each, url: linkOf.get(each.number) ?? url })),
  ])
  const sections = inSections(lines)
  const more = sections.slice(mostSections).flat().length
  const rest = more > 0 ? [mrkdwn([channelWords.more(more)])] : []
  return [
    ...sections.slice(0, mostSections).map((each) => mrkdwn([each.join('\n')])),
    ...rest,
    mrkdwn([link(url, channelWords.openDesk)]),
  ].map((text) => ({ type: 'section', text }))
}

const digestLine = (facts: LinkedFacts): string =>
  [
    `• ${link(facts.url, facts.number)} ${escaped(oneLine(facts.subject, 80))}`,
    channelWords.inDigest(facts, escaped(oneLine(facts.account, 60))),
    due(facts),
  ]
    .filter(Boolean)
    .join(' · ')

function inSections(lines: string[]): string[][] {
  const sections: string[][] = [[]]
  let length = 0
  for (const line of lines) {
    if (length + line.length > longestSection) {
      sections.push([])
      length = 0
    }
    sections.at(-1)?.push(line)
    length += line.length + 1
  }
  return sections
}

/** Everybody reads it in their own time zone. */
function due(facts: LinkedFacts): string {
  if (!facts.due) return ''
  const at = Math.floor(facts.due.at / 1000)
  const fallback = new Date(facts.due.at).toISOString()
  return channelWords.due(facts.due, `<!date^${at}^{date_short_pretty} {time}|${fallback}>`)
}

const link = (url: string, label: string): string => `<${escaped(url)}|${escaped(label)}>`

const plain = (text: string, longest: number) => ({
  type: 'plain_text',
  text: oneLine(text, longest) || '–',
  emoji: false,
})

const mrkdwn = (parts: string[]) => ({ type: 'mrkdwn', text: parts.filter(Boolean).join(' · ') })

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
