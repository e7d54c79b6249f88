import type { CaseView, PersonView } from '@caselead/api/views/types/index.ts'
import { peopleOn } from '@caselead/portal/src/customer/people-on.ts'
import { expect, test } from 'vitest'

const [maya, dana, ravi] = ['Maya', 'Dana', 'Ravi'].map((name) => ({ id: name, name })) as [
  PersonView,
  PersonView,
  PersonView,
]
const on = (people: Partial<Pick<CaseView, 'lead' | 'backup' | 'assignee' | 'asked'>>) =>
  ({
    ...{ status: 'open', lead: maya, backup: null, assignee: maya, asked: null },
    assigneeDoes: 'is working on it',
    ...people,
  }) as CaseView
const called = (who: PersonView) => ({ who, by: null }) as unknown as CaseView['asked']

test.for<[one: CaseView, told: string[]]>([
  [on({ backup: dana }), ['Maya is your case lead and is working on it', 'Dana is the backup']],
  [
    on({ backup: dana, asked: called(dana) }),
    [
      'Maya is your case lead and is working on it',
      'Dana is the backup and has been asked to take it on',
    ],
  ],
  [
    on({ backup: dana, assignee: ravi }),
    ['Maya is your case lead', 'Ravi is working on it', 'Dana is the backup'],
  ],
  [
    on({ backup: ravi, assignee: ravi }),
    ['Maya is your case lead', 'Ravi is the backup and is working on it'],
  ],
])('everybody on a case is named once, with what they do', ([one, told]) => {
  expect(peopleOn(one).map(({ name, does }) => `${name} ${does}`)).toEqual(told)
})
