import type { Opening, Snapshot, Step, What } from '../steps.ts'

/** The steps of one incident in the order of its rows; none is earlier than the one before it. */
export function stepsOf(opening: Opening, rows: readonly Snapshot[]): Step[] {
  const [first] = rows
  if (!first) return []
  const steps: Step[] = [opened(opening, first)]
  let before: Snapshot = { ...first, phase: 'new', group: null, person: null }
  let { at } = opening
  let climbed = false
  for (const row of rows) {
    const now = completed(row, before)
    const found: What[] = [...changes(before, now, climbed)]
    if (found.length === 0 && row !== first) found.push({ kind: 'worked' })
    at = Math.max(at, row.at)
    for (const what of found) steps.push({ at, line: row.line, by: row.by, ...what })
    climbed ||= found.some(({ kind }) => kind === 'escalated')
    before = now
  }
  return steps
}

function opened({ at, by, ...opening }: Opening, first: Snapshot): Step {
  const { line, tier, impact, urgency, priority, category, subcategory } = first
  const asked = { tier, impact, urgency, priority, category, subcategory }
  return { at, line, by, kind: 'opened', ...opening, ...asked }
}

/** What a row does not tell is as it was, but for the person: another group or a queue has none. */
function completed(row: Snapshot, before: Snapshot): Snapshot {
  const phase = row.phase ?? before.phase
  const group = row.group ?? before.group
  const released = phase === 'queued' || group !== before.group
  return {
    at: row.at,
    line: row.line,
    by: row.by ?? before.by,
    phase,
    waitingOn: row.phase ? row.waitingOn : before.waitingOn,
    group,
    person: released ? row.person : (row.person ?? before.person),
    tier: row.tier ?? before.tier,
    impact: row.impact ?? before.impact,
    urgency: row.urgency ?? before.urgency,
    priority: row.priority ?? before.priority,
    category: row.category ?? before.category,
    subcategory: row.subcategory ?? before.subcategory,
    breached: row.breached,
  }
}

function* changes(before: Snapshot, now: Snapshot, climbed: boolean): Generator<What> {
  const from = before.phase
  const to = now.phase
  const differs = (...fields: (keyof Snapshot)[]) =>
    fields.some((field) => now[field] !== before[field])

  if (isOver(before) && !isOver(now)) yield { kind: 'reopened' }
  if (from === 'waiting' && to !== 'waiting' && !isOver(now)) yield { kind: 'resumed' }
  yield* tierMove(before, now, climbed)
  if (to === 'queued') yield { kind: 'queued', ...pick(now, 'group', 'tier') }
  else if (from === 'queued') yield { kind: 'accepted', ...pick(now, 'group', 'person', 'tier') }
  else if (differs('group', 'person'))
    yield { kind: 'assigned', ...pick(now, 'group', 'person', 'tier') }
  if (from === 'new' && to === 'working') yield { kind: 'started' }
  if (differs('impact', 'urgency', 'priority'))
    yield { kind: 'priority', ...pick(now, 'impact', 'urgency', 'priority') }
  if (differs('category', 'subcategory'))
    yield { kind: 'categorised', ...pick(now, 'category', 'subcategory') }
  if (to === 'waiting' && differs('phase', 'waitingOn'))
    yield { kind: 'waiting', on: now.waitingOn }
  if (to === 'resolved' && !isOver(before)) yield { kind: 'resolved' }
  if (to === 'closed' && from !== 'closed') yield { kind: 'closed', breached: now.breached }
}

function* tierMove(before: Snapshot, now: Snapshot, climbed: boolean): Generator<What> {
  if (before.tier === null || now.tier === null || before.tier === now.tier) return
  const down = climbed ? 'bounced_back' : 'handed_down'
  const kind = now.tier > before.tier ? 'escalated' : down
  yield { kind, fromTier: before.tier, toTier: now.tier }
}

const isOver = ({ phase }: Snapshot): boolean => phase === 'resolved' || phase === 'closed'

function pick<Field extends keyof Snapshot>(
  row: Snapshot,
  ...fields: Field[]
): Pick<Snapshot, Field> {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<Snapshot, Field>
}
