import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import { doubted } from '@caselead/core/help/answer/learned.ts'
import { caseWithin } from '@caselead/core/help/figures/outcomes.ts'
import { linkCases } from '@caselead/db/help/use/cases.ts'
import { keepReadings, keepSearches } from '@caselead/db/help/use/keep.ts'
import { keepVerdicts } from '@caselead/db/help/use/verdicts.ts'
import type { Db } from '@caselead/db/tables.ts'
import { helpCentre } from '../../help/centre/help-centre.ts'
import { lookIn, type Visit } from './look.ts'
import { casesSince, draws, type LookedFirst } from './people.ts'
import { writeVotes } from './write-votes.ts'

const period = days(85)
/** Of the people who open a case, so many look for help first. */
const lookFirst = 0.55
const fromFolder = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')

/** What Northwind's customers searched for and read in the last weeks. */
export async function writeHelpUse(db: Db, now: number): Promise<void> {
  const draw = draws(20_261_124)
  const help = helpCentre(db)
  const look = lookIn(await help.catalogue(), await help.index(), draw)
  const cases = await casesSince(db, now - period)
  const looked = [...searches(now, draw, cases), ...beforeCases(cases, draw)].flatMap(
    (visit) => look(visit) ?? [],
  )
  await keepSearches(
    db,
    looked.map(({ search }) => search),
  )
  await keepReadings(
    db,
    looked.flatMap(({ readings }) => readings),
  )
  await keepVerdicts(
    db,
    looked.flatMap(({ verdict }) => verdict ?? []),
    doubted,
  )
  await linkCases(db, { since: now - period, within: caseWithin })
  await writeVotes(db, now, fromFolder('votes.txt'))
}

/** Each line: how often in a period, and the words that different people use. */
function searches(now: number, draw: () => number, cases: readonly LookedFirst[]): Visit[] {
  const contacts = [...new Set(cases.map(({ contact }) => contact))]
  return fromFolder('searches.txt').flatMap((line) => {
    const [, often = '', said = ''] = /^(\d+) (.*)$/.exec(line) ?? []
    const ways = said.split(' | ')
    return Array.from({ length: Number(often) }, () => {
      const at = now - Math.floor(draw() * draw() * period) - hours(1)
      const stranger = `demo-${Math.floor(draw() * 10_000)}`
      const contact = draw() < knownShare ? contacts[Math.floor(draw() * contacts.length)] : null
      const q = ways[Math.floor(draw() * draw() * ways.length)] ?? said
      return { q, at, contact: contact ?? null, who: contact ? `contact:${contact}` : stranger }
    })
  })
}

const knownShare = 0.45

const beforeCases = (cases: readonly LookedFirst[], draw: () => number): Visit[] =>
  cases
    .filter(() => draw() < lookFirst)
    .map(({ contact, subject, at }) => ({
      ...{ q: subject.toLowerCase(), at: at - minutes(2) - Math.floor(draw() * minutes(30)) },
      ...{ contact, who: `contact:${contact}` },
    }))
