import { zoneName } from '@caselead/core/calendar/zone-names.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
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
      <section class="forecast" aria-labelledby="will" ref={place}>
        <h2 id="will">What will happen</h2>
        <div aria-live="polite">
          {told ? <Forecast {...told} zone={zone} /> : <p>{nothingYet}</p>}
        </div>
      </section>
      <div class="go">
        <button type="submit" class="main">
          Open the case
        </button>
        {asksByForm && (
          <button type="submit" class="button plain" name="step" value="forecast">
            See what will happen first
          </button>
        )}
      </div>
    </>
  )
}

const nothingYet =
  'Say who is affected and how severe it is, and you’ll see who gets it and when you’ll hear from us.'

function Forecast({ forecast, now, zone }: Foretold & { zone: string }) {
  const { climbs, mayChange } = forecast
  const promised = promisedIn(forecast).map(({ words, at }) => ({ words, at: when(at, now, zone) }))
  return (
    <>
      <p>
        It goes to <b>{forecast.goesTo}</b> with priority <b>{forecast.priorityName}</b>, and you
        get a named case lead.
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
        <p>
          {climbs.unless} {when(climbs.at, now, zone)}, {climbs.sentence}.
        </p>
      )}
      {mayChange.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="hint">Times are in {zoneName(zone)}.</p>
    </>
  )
}
