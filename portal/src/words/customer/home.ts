/** The first page, and the lists of a customer’s cases. */
export const homeWords = {
  title: 'How can we help?',
  promise: 'Every case gets a named case lead and a time for the next update.',
  openCase: 'Open a case',
  seeCases: 'See my cases',
  yourOpenCases: 'Your open cases',
  openCases: 'Your company’s open cases',
  allCases: (count: number) => (count === 1 ? 'All cases (1)' : `All ${count} cases`),
  nothingOpen: 'Nothing is open.',
  whenOpen: 'Open a case, and you’ll see its case lead and the time of the next update here.',
  status: 'How support is doing',
  whatHappens: 'What happens with a case',
  steps: [
    {
      name: 'You get a case lead',
      means: 'One person answers for your case. You see their name, their hours and their backup.',
    },
    {
      name: 'You know when you’ll hear from us',
      means: 'Every case has a time for the next update, even if there’s no news by then.',
    },
    {
      name: 'It moves up by itself',
      means: 'If there’s no progress in time, it goes to someone more senior automatically.',
    },
  ],
} as const

export const listWords = {
  title: 'My cases',
  ofCompany: 'All of your company’s cases.',
  which: 'Which cases',
  nothingOpen: 'Nothing is open.',
  nothingResolved: 'Nothing has been solved yet.',
  resolvedStay: 'Solved cases stay here, with everything that was said.',
  lead: (who: string) => `${who} is your case lead`,
  choosingLead: 'We’re choosing your case lead',
  theLead: (who: string) => `${who} is the case lead`,
  choosingTheLead: 'We’re choosing the case lead',
  openedBy: (who: string) => `Opened by ${who}`,
  needMore: 'We need more information from you',
  needMoreFrom: (customer: string) => `We need more information from ${customer}`,
  nextUpdate: 'Next update by',
  late: 'We’re late: you should have heard from us by',
  whenThereIsNews: 'Next update as soon as there’s news',
  lastActivity: 'Last activity',
} as const
