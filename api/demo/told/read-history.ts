import { impacts, urgencies } from '@caselead/core/base/vocabulary.ts'
import type { ToldCase, ToldStep } from './told-case.ts'

/**
 * Reads cases as they are written down: `== Subject`, a line with who opened it, when, how severe and
 * what about, the words, and then a `> ` line for each step with the words below it.
 */
export function readHistory(text: string): ToldCase[] {
  const [before = '', ...cases] = `\n${text}`.split(/\n== /)
  if (before.trim() !== '')
    throw new Error(`nothing stands before the first case: ${before.trim()}`)
  return cases.map(readCase)
}

const channels = ['portal', 'email', 'widget'] as const

function readCase(told: string): ToldCase {
  const [opening = '', ...steps] = told.split(/\n> /)
  const [subject = '', heading = '', ...body] = opening.split('\n')
  const { at, words } = timeIn(heading.trim().split(/\s+/).slice(1))
  const [impact, urgency, category, channel] = words
  const [by = ''] = heading.split(' ')
  const wrong = (what: string): never => {
    throw new Error(`“${subject}”: ${what} in “${heading}”`)
  }
  return {
    ...{ subject: subject.trim(), body: body.join('\n').trim(), by, at },
    impact: impacts.find((each) => each === impact) ?? wrong('no impact'),
    urgency: urgencies.find((each) => each === urgency) ?? wrong('no urgency'),
    category: category === undefined || category === '-' ? null : category,
    channel: channels.find((each) => each === (channel ?? 'portal')) ?? wrong('no channel'),
    steps: steps.map(readStep),
  }
}

function readStep(told: string): ToldStep {
  const [heading = '', ...text] = told.split('\n')
  const { at, words } = timeIn(heading.trim().split(/\s+/))
  const [who = '', does = '', ...asks] = words
  return { at, who, does, asks, text: text.join('\n').trim() }
}

/** `88d 09:12` takes two words, every other time one. */
function timeIn([first = '', ...rest]: string[]): { at: string; words: string[] } {
  if (!/^\d+d$/.test(first)) return { at: first, words: rest }
  const [time, ...words] = rest
  return { at: `${first} ${time}`, words }
}
