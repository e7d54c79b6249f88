import { digestGroups, digestTitle } from '@caselead/core/alerts/digest.ts'
import type { ChannelMessage, LinkedFacts } from './message.ts'
import { oneLine, type Posting } from './posting.ts'
import { channelWords } from './words.ts'

/** What a Teams workflow takes: an Adaptive Card in a message. */
export function teamsPosting({ type, alerts, url }: ChannelMessage): Posting {
  const [first] = alerts
  const isDigest = type === 'digest'
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: isDigest ? digestBody(alerts) : alertBody(first),
    actions: [
      {
        type: 'Action.OpenUrl',
        title: isDigest ? channelWords.openDesk : channelWords.openCase(first.number),
        url: isDigest ? url : first.url,
      },
    ],
  }
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: card,
  }
  return { body: JSON.stringify({ type: 'message', attachments: [attachment] }), headers: {} }
}

function alertBody(facts: LinkedFacts): object[] {
  const { title, why, ruleInWords } = facts
  return [
    words(oneLine(title, 150), { size: 'Large', weight: 'Bolder' }),
    ...(why.trim() === '' ? [] : [words(oneLine(why, 2000))]),
    words([channelWords.about(facts), ruleInWords].filter(Boolean).join(' · '), { isSubtle: true }),
    ...(facts.due ? [dueText(facts.due)] : []),
  ]
}

/** A message holds 28 KB; what does not fit is on the desk. */
const mostBytes = 24 * 1024

function digestBody(alerts: readonly LinkedFacts[]): object[] {
  const body = [words(digestTitle(alerts), { size: 'Large', weight: 'Bolder' })]
  let [bytes, listed] = [0, 0]
  for (const { heading, alerts: those } of digestGroups(alerts)) {
    const title = words(channelWords.group(oneLine(heading, 120), those.length), {
      weight: 'Bolder',
    })
    for (const [index, each] of those.entries()) {
      const more = [...(index === 0 ? [title] : []), words(digestLine(each))]
      bytes += Buffer.byteLength(JSON.stringify(more))
      if (bytes > mostBytes) break
      body.push(...more)
      listed += 1
    }
  }
  const left = alerts.length - listed
  return left > 0 ? [...body, words(channelWords.more(left))] : body
}

const digestLine = (facts: Omit<LinkedFacts, 'url'>): string =>
  [
    `${facts.number} ${oneLine(facts.subject, 80)}`,
    channelWords.inDigest(facts, oneLine(facts.account, 60)),
  ].join(' · ')

/** A text run is no markdown, so that people's words stay what they are. */
const words = (text: string, look: object = {}): object => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
})

/** Everybody reads it in their own time zone. */
function dueText(due: NonNullable<LinkedFacts['due']>): object {
  const at = new Date(due.at).toISOString().replace(/\.\d+Z$/, 'Z')
  const text = channelWords.due(due, `{{DATE(${at},SHORT)}} {{TIME(${at})}}`)
  return { type: 'TextBlock', wrap: true, text }
}
