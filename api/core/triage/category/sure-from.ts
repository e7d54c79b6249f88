/** What was answered of a case held back. */
export interface HeldBackAnswer {
  confidence: number
  right: boolean
}

/** Confidences on what belongs to none of the categories. */
export interface Unknown {
  /** Questions on other things. */
  others: readonly number[]
  /** Cases of the desk's own whose category was left out. */
  strangers: readonly number[]
}

/** No confidence reaches it. */
export const never = 2

/** What is wanted of the threshold; of few cases a little less can be known. */
interface Aims {
  /** Of the cases that belong so many are still named … */
  kept: number
  /** … and of what it names, so many must be right. */
  right: number
  /** What counts as the same loss: a case that belongs left unnamed, and a stranger named. */
  loss: { unnamed: number; named: number }
  /** A case of one's own of another kind is the harder question and the rarer one. */
  strangersCount: number
}

const few = 300
const aims: Record<'few' | 'many', Aims> = {
  few: { kept: 0.9, right: 0.88, loss: { unnamed: 0.1, named: 0.12 }, strangersCount: 0.35 },
  many: { kept: 0.93, right: 0.945, loss: { unnamed: 0.1, named: 0.15 }, strangersCount: 0.25 },
}

/** The confidence from which it speaks, chosen by what is in the list and what is not. */
export function sureFrom(answers: readonly HeldBackAnswer[], unknown: Unknown): number {
  const aim = aims[answers.length < few ? 'few' : 'many']
  const best = [...answers].sort((a, b) => b.confidence - a.confidence)
  const confidences = best.map(({ confidence }) => confidence)
  const keeps = confidences[Math.ceil(aim.kept * best.length) - 1] ?? never
  const balanced = leastLoss(confidences, unknown, aim)
  const wanted = Math.min(keeps, balanced)
  let [rights, from] = [0, never]
  for (const [index, answer] of best.entries()) {
    if (answer.confidence < wanted) break
    rights += Number(answer.right)
    const isLastOfItsConfidence = confidences[index + 1] !== answer.confidence
    // One wrong answer more than there were, so that a handful of lucky ones proves nothing.
    if (isLastOfItsConfidence && rights / (index + 2) >= aim.right) from = answer.confidence
  }
  return from
}

/** Where as much is lost by silence as by naming what belongs to none. */
function leastLoss(
  confidences: readonly number[],
  { others, strangers }: Unknown,
  { loss, strangersCount }: Aims,
): number {
  const unnamed = (from: number) => 1 - partFrom(confidences, from)
  const named = (from: number) =>
    strangers.length === 0
      ? partFrom(others, from)
      : (1 - strangersCount) * partFrom(others, from) + strangersCount * partFrom(strangers, from)
  const [sorted, lost] = [
    [...new Set(confidences)].sort((a, b) => a - b),
    (from: number) => Math.max(unnamed(from) / loss.unnamed, named(from) / loss.named),
  ]
  return sorted.reduce((best, from) => (lost(from) < lost(best) ? from : best), sorted[0] ?? never)
}

const partFrom = (confidences: readonly number[], from: number): number =>
  confidences.filter((confidence) => confidence >= from).length / Math.max(1, confidences.length)
