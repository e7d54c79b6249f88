import type { RefundLimits } from '@caselead/api/views/types/index.ts'

/** "Up to 100 USD it is yours to authorise. Up to 500 USD our specialists (L2) are asked; above that our directors (L4)." */
export function refundLimitsInWords({ alone, above }: RefundLimits): string {
  if (alone && above.length === 0) return `You may authorise ${alone} yourself.`
  const asked = above.map(({ upTo, whose }, index) =>
    [upTo ? `up to ${upTo}` : index === 0 && !alone ? '' : 'above that', `${whose} are asked`]
      .filter(Boolean)
      .join(' '),
  )
  const others = asked.join('; ')
  const sentence = others && `${others.charAt(0).toUpperCase()}${others.slice(1)}.`
  return alone ? `Up to ${alone} you authorise it yourself. ${sentence}` : sentence
}
