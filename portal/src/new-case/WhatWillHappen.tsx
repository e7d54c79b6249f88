import { zoneName } from '@caselead/core/calendar/zone-names.ts'
import { severityClass, severityLadder } from '@caselead/core/look/severity.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { newCaseWords, forecastWords as words } from '../words/customer/new-case.ts'
import { when } from '../words/times.ts'
import { draftIn, type Foretold, foretell, severityOf } from './foretell.ts'
import { promisedIn } from './promised-in.ts'

interface Props {
  /** What the server could say already. */
  first: Foretold | null
  /** The reader's zone; null when only their browser knows it. */
  zone: string | null
}

/** Typing is over when nothing was typed for so long, in milliseconds. */
const pause = 500

/** The end of a new case's form: what will happen by when, and the way to send it. */
export default function WhatWillHappen({ first, zone: known }: Props) {
  const place = useRef<HTMLElement>(null)
  const [told, setTold] = useState(first)
  const toldOf = useRef<string | null>(null)
  const [zone, setZone] = useState(known ?? 'UTC')
  const [draft, setDraft] = useState<string | null>(null)
  // Without JavaScript, or when no answer comes, the form itself asks.
  const [asksByForm, setAsksByForm] = useState(true)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    let typing: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      clearTimeout(typing)
      setDraft(draftIn(new FormData(form)))
    }
    const wait = () => {
      clearTimeout(typing)
      typing = setTimeout(follow, pause)
    }
    form.addEventListener('change', follow)
    form.addEventListener('input', wait)
    if (!known) setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')
    setAsksByForm(false)
    follow()
    return () => {
      clearTimeout(typing)
      form.removeEventListener('change', follow)
      form.removeEventListener('input', wait)
    }
  }, [known])

  useEffect(() => {
    if (!draft) return
    const overtaken = new AbortController()
    void foretell(draft, overtaken.signal).then((answer) => {
      if (overtaken.signal.aborted) return
      // Of what was only worded otherwise since, the last answer still tells.
      if (answer || severityOf(draft) !== severityOf(toldOf.current)) setTold(answer)
      if (answer) toldOf.current = draft
      setAsksByForm(answer === null)
    })
    return () => overtaken.abort()
  }, [draft])

  return (
    <>
      <section class="will panel sunk" aria-labelledby="will" ref={place}>
        <h2 id="will">{words.heading}</h2>
        <div aria-live="polite">
          {told ? (
            <Forecast {...told} zone={zone} />
          ) : (
            <p class="quiet lower">{words.nothingYet}</p>
          )}
        </div>
      </section>
      <div class="buttons">
        <button type="submit" class="button">
          {newCaseWords.send}
        </button>
        {asksByForm && (
          <button type="submit" class="button second" name="step" value="forecast">
            {newCaseWords.preview}
          </button>
        )}
      </div>
    </>
  )
}

function Forecast({ forecast, now, zone }: Foretold & { zone: string }) {
  const { climbs, mayChange, priority, priorityName, goesTo } = forecast
  const promised = promisedIn(forecast).map(({ words, at }) => ({ words, at: when(at, now, zone) }))
  return (
    <>
      <p class="lower">
        <b class={`sev ${severityClass(priority)}`}>
          <svg
            viewBox="0 0 12 14"
            aria-hidden="true"
            dangerouslySetInnerHTML={{ __html: severityLadder(priority) }}
          />
          {words.severity(priorityName)}
        </b>{' '}
        <span class="quiet">{words.goesTo(goesTo)}</span>
      </p>
      <dl>
        {promised.map(({ words, at }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{at}</dd>
          </div>
        ))}
      </dl>
      {climbs && (
        <p class="small quiet">
          {words.climbs(climbs.unless, when(climbs.at, now, zone), climbs.sentence)}
        </p>
      )}
      {mayChange.map((sentence) => (
        <p class="small quiet" key={sentence}>
          {sentence}
        </p>
      ))}
      <p class="small quiet">{words.timesAre(zoneName(zone))}</p>
    </>
  )
}
