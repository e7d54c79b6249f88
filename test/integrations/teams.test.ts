import type { LinkedFacts } from '@caselead/api/integrations/message.ts'
import { teamsPosting } from '@caselead/api/integrations/teams.ts'
import { expect, test } from 'vitest'

const facts = (index: number, letter: string): LinkedFacts => ({
  ...{ at: index, title: 'It needs attention', why: 'Silence', rule: 'too-late', due: null },
  ...{ number: `C-${1000 + index}`, subject: letter.repeat(200), account: letter.repeat(100) },
  ...{ plan: 'starter', priority: 'P3', tier: 1, level: 'L1', lead: null },
  url: 'https://help.example/desk',
})

test.for(['e', 'ß', '語', '😀'])(
  '200 alerts in %s fit what Teams takes, and none is forgotten',
  (letter) => {
    const [first = facts(0, letter), ...more] = Array.from({ length: 200 }, (_, index) =>
      facts(index, letter),
    )
    const { body } = teamsPosting({
      ...{ id: 'x', type: 'digest', url: 'https://help.example/desk' },
      alerts: [first, ...more],
    })
    expect(Buffer.byteLength(body)).toBeLessThan(28 * 1024)
    const listed = body.match(/C-1\d{3}/g)?.length ?? 0
    const left = Number(/… and (\d+) more on the desk/.exec(body)?.[1])
    expect(listed).toBeGreaterThan(20)
    expect(listed + left).toBe(200)
  },
)
