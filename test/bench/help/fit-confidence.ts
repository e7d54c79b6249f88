import { type Signs, signNames } from '@caselead/core/help/answer/signs.ts'
import { say } from '../figure.ts'
import { type Corpus, faq } from './corpora.ts'
import { type Example, examplesOf } from './examples.ts'
import { fitted } from './regression.ts'

/**
 * Prints what api/core/help/answer/confidence.ts holds, fitted to both help centres, and how a fit to
 * one does on the other: node api/launch/run.mjs test/bench/help/fit-confidence.ts
 */
const names = ['stackfaq', 'covidfaq'] as const
type Name = (typeof names)[number]

const corpora: Record<Name, Corpus> = { stackfaq: faq('stackfaq'), covidfaq: faq('covidfaq') }
const examples: Record<Name, Example[]> = {
  stackfaq: examplesOf(corpora.stackfaq, corpora.covidfaq.questions),
  covidfaq: examplesOf(corpora.covidfaq, corpora.stackfaq.questions),
}

const row = (signs: Signs | null): number[] => [1, ...signNames.map((name) => signs?.[name] ?? 0)]

/** Each help centre counts the same, however many questions it has; those from elsewhere count a quarter. */
function fitTo(of: readonly Name[]): number[] {
  const all = of.flatMap((name) =>
    examples[name].map(({ signs, isRight, kind }) => ({
      ...{ signs, label: Number(isRight) },
      count: (kind === 'asked elsewhere' ? 0.25 : 1) / examples[name].length,
    })),
  )
  return fitted(
    all.map(({ signs }) => row(signs)),
    all.map(({ label }) => label),
    all.map(({ count }) => count),
  )
}

function told(of: readonly Name[], read: Name, coverage: number): string {
  const weights = fitTo(of)
  const judged = examples[read].map(({ signs, ...each }) => ({
    ...each,
    odds: row(signs).reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0),
  }))
  const here = judged.filter(({ kind }) => kind === 'answered here')
  const from =
    here.map(({ odds }) => odds).sort((a, b) => b - a)[Math.ceil(coverage * here.length) - 1] ?? 0
  const answered = here.filter(({ odds }) => odds >= from)
  const without = judged.filter(({ kind }) => kind === 'article taken out')
  const right = answered.filter(({ isRight }) => isRight).length / answered.length
  const silent = without.filter(({ odds }) => odds < from).length / without.length
  return `${read} by a fit to ${of.join(' and ')}, answering ${coverage}: right ${right.toFixed(3)}, silent ${silent.toFixed(3)}`
}

say(told(['stackfaq'], 'covidfaq', 0.2))
say(told(['covidfaq'], 'stackfaq', 0.5))
const [atFirst = 0, ...effects] = fitTo(names)
console.log('at first', atFirst.toFixed(2))
for (const [at, name] of signNames.entries()) console.log(name, (effects[at] ?? 0).toFixed(2))
