import { days } from '@caselead/core/base/instant.ts'
import { ReasonsTally } from '@caselead/core/figures/findings/reasons.ts'
import { partsNamed } from '@caselead/core/matrix/packet.ts'
import { expect, test } from 'vitest'
import { ago, asOf, oneCase, oneHandoff } from '../../setup/hand-made-facts.ts'

test.for([
  ['The log files', [], 'The log files'],
  ['steps tried', ['tried'], ''],
  ['steps tried, attachments: Which scanner?', ['tried', 'attachments'], 'Which scanner?'],
  ['steps tried, more: Which scanner?', [], 'steps tried, more: Which scanner?'],
  ['what’s needed: 10:30 or 11:00: which?', ['ask'], '10:30 or 11:00: which?'],
  ['', [], ''],
] as const)('“%s” names the parts %j and says “%s”', ([text, fields, words]) => {
  expect(partsNamed(text)).toEqual({ fields, words })
})

test('each part that was missing counts once a handoff, the commonest first', () => {
  const tally = new ReasonsTally({ from: ago(days(30)), to: asOf })
  const returned = (more: object) => oneHandoff({ how: 'returned', returnedAt: asOf, ...more })
  tally.add(
    oneCase({
      handoffs: [
        returned({ lacks: ['summary', 'tried'] }),
        returned({ lacks: ['tried'] }),
        returned({ lacks: [] }),
        returned({ lacks: ['tried'], at: ago(days(40)) }),
        oneHandoff({ how: 'accepted' }),
      ],
    }),
  )
  expect(tally.all()).toEqual({
    of: 3,
    reasons: [
      { key: 'tried', count: 2 },
      { key: 'summary', count: 1 },
      { key: 'unnamed', count: 1 },
    ],
  })
})
