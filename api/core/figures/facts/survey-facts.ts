import type { Instant } from '../../base/instant.ts'
import type { CaseEvent, EventOf } from '../../case/events.ts'
import { type Case, isOpen } from '../../case/state.ts'
import { add } from './add.ts'
import type { SurveyFact } from './case-facts.ts'

/**
 * The surveys of a case while its events are read. Each time it's over there is one: it begins with its
 * first mail, or with an answer on the page that came before. The last answer counts.
 */
export class SurveyFacts {
  readonly all: SurveyFact[] = []
  #current: SurveyFact | null = null

  track(before: Case | null, after: Case, event: CaseEvent): void {
    if (before && isOpen(before) && !isOpen(after)) this.#current = null
    if (event.kind === 'survey_sent') (this.#current ?? this.#begin(event.at)).isSent = true
    if (event.kind === 'survey_answered') this.#answer(event)
  }

  #answer({ at, data: { ces, csat, via } }: EventOf<'survey_answered'>): void {
    if (ces === null && csat === null) return
    const asked = this.#current ?? this.#begin(at)
    Object.assign(asked, {
      ...{ answeredAt: at, ces: ces ?? asked.ces, csat: csat ?? asked.csat, via },
    })
  }

  #begin(at: Instant): SurveyFact {
    const one = { at, isSent: false, answeredAt: null, ces: null, csat: null, via: null }
    add<SurveyFact>(this.all, one)
    this.#current = one
    return one
  }
}
