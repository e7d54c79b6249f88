import { invitation } from '@caselead/widget/views/reply-form.ts'
import { expect, test } from 'vitest'

const lead = {
  ...{ id: 'dana', name: 'Dana Weber', initials: 'DW', title: 'Case lead' },
  ...{ hours: 'Mon–Fri 09:00–17:00, Berlin time', onDuty: true, backAt: null },
}

test.for<[view: Parameters<typeof invitation>[0], says: string]>([
  [null, 'Reply to our support team'],
  [{ status: 'open', isGuest: true, lead: null }, 'Reply to our support team'],
  [{ status: 'open', isGuest: true, lead }, 'Reply to Dana Weber'],
  [{ status: 'resolved', isGuest: false, lead }, 'Not solved? Reply and the case opens again'],
  [
    { status: 'resolved', isGuest: true, lead },
    'Not solved? Reply, and the case lead decides whether to reopen the case',
  ],
])('of a case like %o: %s', ([view, says]) => {
  expect(invitation(view)).toBe(says)
})
