import { useEffect, useRef, useState } from 'preact/hooks'
import { when, zoneName } from '../words/times.ts'
import { type Foretold, foretell, weightOf } from './foretell.ts'

interface Props {
  /** What the server could say already. */
  first: Foretold | null
  /** The reader's zone; null when only their browser knows it. */
  zone: string | null
}

const moments = [
  ['firstResponseBy', 'First answer by'],
  ['nextUpdateBy', 'You hear again by'],
  ['resolutionTargetBy', 'We aim to solve it by'],
] as const

/** The end of a new case's form: what will happen by when, and the way to send it. */
export default function WhatWillHappen({ first, zone: known }: Props) {
  const place = useRef<HTMLElement>(null)
  const [told, setTold] = useState(first)
  const [zone, setZone] = useState(known ?? 'UTC')
  const [weight, setWeight] = useState<string | null>(null)
  // Without JavaScript, or when no answer comes, the form itself asks.
  const [asksByForm, setAsksByForm] = useState(true)

  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const follow = () => setWeight(weightOf(new FormData(form)))
    form.addEventListener('change', follow)
    if (!known) setZone(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')
    setAsksByForm(false)
    follow()
    return () => form.removeEventListener('change', follow)
  }, [known])

  useEffect(() => {
    if (!weight) return
    const overtaken = new AbortController()
    void foretell(weight, overtaken.signal).then((answer) => {
      if (overtaken.signal.aborted) return
      setTold(answer)
      setAsksByForm(answer === null)
    })
    return () => overtaken.abort()
  }, [weight])

  return (
    <>
      <section class="forecast" aria-labelledby="will" ref={place}>
        <h2 id="will">What will happen</h2>
        <div aria-live="polite">{told ? <Told {...told} zone={zone} /> : <p>{nothingYet}</p>}</div>
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
  'Say who is affected and how badly, and here it says who takes it and by when you hear.'

function Told({ forecast, now, zone }: Foretold & { zone: string }) {
  const promised = moments.flatMap(([name, words]) => {
    const at = forecast[name]
    return at === null ? [] : [{ words, at: when(at, now, zone) }]
  })
  return (
    <>
      <p>
        It goes to <b>{forecast.goesTo}</b>, with priority <b>{forecast.priorityName}</b>. A named
        person leads it from then on.
      </p>
      <dl>
        {promised.map(({ words, at }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{at}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        Times are in {zoneName(zone)}. If nobody acts in time, it climbs to the next level by
        itself.
      </p>
    </>
  )
}
