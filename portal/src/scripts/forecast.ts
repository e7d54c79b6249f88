import type { Forecast } from '@caselead/api/views.ts'
import { when, zoneName } from '../words/times.ts'

// Says what will happen as soon as impact and urgency are chosen.
const panel = document.querySelector<HTMLElement>('[data-forecast]')
const form = panel?.closest('form')
let latest = 0
if (panel && form) {
  document.querySelector('[data-preview]')?.remove()
  form.addEventListener('change', () => void foretell(panel, form))
  void foretell(panel, form)
}

async function foretell(panel: HTMLElement, form: HTMLFormElement) {
  const chosen = new FormData(form)
  const impact = chosen.get('impact')
  const urgency = chosen.get('urgency')
  if (!impact || !urgency) return
  const turn = ++latest
  const address = `/api/forecast?impact=${String(impact)}&urgency=${String(urgency)}`
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok || turn !== latest) return
  say(panel, (await answer.json()) as Forecast)
  panel.hidden = false
}

function say(panel: HTMLElement, forecast: Forecast) {
  const now = Number(panel.dataset.now)
  const zone = panel.dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  const at = (instant: number | null) => (instant === null ? '' : when(instant, now, zone))
  const words: Record<string, string> = {
    goesTo: forecast.goesTo,
    priorityName: forecast.priorityName,
    firstResponseBy: at(forecast.firstResponseBy),
    nextUpdateBy: at(forecast.nextUpdateBy),
    resolutionTargetBy: at(forecast.resolutionTargetBy),
    zone: zoneName(zone),
  }
  for (const place of panel.querySelectorAll<HTMLElement>('[data-say]')) {
    place.textContent = words[place.dataset.say ?? ''] ?? ''
    const line = place.closest<HTMLElement>('dl > div')
    if (line) line.hidden = place.textContent === ''
  }
}
