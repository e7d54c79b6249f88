import type { CaseView } from '@caselead/api/views/types/index.ts'
import { statusNames, statusOfCustomer } from '@caselead/core/base/labels.ts'
import { stripWords } from '../../words/customer/case-page.ts'
import { away, span } from '../../words/spans.ts'
import { isSameDay, timeIn, when } from '../../words/times.ts'

/** The middle of the strip: when the next update comes, or what stands in its place. */
export interface NextUpdate {
  label: string
  /** The instant the label ends with; null where `words` say it all. */
  at: number | null
  words: string | null
  beside: string | null
  isLate: boolean
  /** The span a clock line draws. */
  since: number | null
}

export function nextUpdate(one: CaseView, now: number): NextUpdate {
  const { closedAt, resolvedAt, openedAt, nextUpdateBy, nextUpdateWords, nextUpdateSince } = one
  const calm = { at: null, words: null, beside: null, isLate: false, since: null }
  if (closedAt !== null) return { ...calm, label: stripWords.closed, at: closedAt }
  if (resolvedAt !== null) {
    const took = resolvedAt - openedAt
    const beside = took < 60_000 ? null : stripWords.after(span(took))
    return { ...calm, label: stripWords.solved, at: resolvedAt, beside }
  }
  if (one.waitingOnCustomer) return { ...calm, ...waiting(one) }
  if (nextUpdateBy === null)
    return { ...calm, label: stripWords.hearFromUs, words: stripWords.whenThereIsNews }
  const isLate = nextUpdateBy < now
  return {
    ...{ at: nextUpdateBy, words: null, beside: away(nextUpdateBy, now), isLate },
    label: isLate ? stripWords.late : (nextUpdateWords ?? stripWords.hearFromUs),
    since: nextUpdateSince ?? openedAt,
  }
}

const waiting = ({ isOwn, openedBy }: CaseView) =>
  isOwn
    ? { label: statusNames.waiting, words: stripWords.needMore }
    : {
        label: statusOfCustomer('waiting', openedBy),
        words: stripWords.needMoreFrom(openedBy),
      }

/** Whom it says leads, as whoever reads it would say it. */
export function leadLabel({ isOwn, status }: CaseView): string {
  if (status === 'closed') return isOwn ? stripWords.wasLead : stripWords.wasTheLead
  return isOwn ? stripWords.lead : stripWords.theLead
}

/** Whether the lead is there, and until when that holds, where it's known. */
export function onDuty({ lead, leadBackAt, leadUntil, zone }: CaseView, now: number): string {
  if (!lead?.onDuty)
    return leadBackAt === null ? stripWords.offDuty : stripWords.backBy(when(leadBackAt, now, zone))
  if (leadUntil === null) return stripWords.workingNow
  const isToday = isSameDay(leadUntil, now, zone)
  return stripWords.onDutyUntil(isToday ? timeIn(leadUntil, zone) : when(leadUntil, now, zone))
}
