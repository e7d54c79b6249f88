/** Problems that several cases are part of. */
export const incidentWords = {
  title: 'Incidents',
  caption: 'Incidents, open ones first',
  incident: 'Incident',
  state: 'State',
  cases: 'Cases',
  time: 'Opened',
  act: 'What to do',
  open: 'Open',
  ended: 'Closed',
  count: (cases: number) => (cases === 1 ? '1 case' : `${cases} cases`),
  openedAgo: (ago: string) => `Opened ${ago}`,
  openedAndEnded: (opened: string, ended: string) => `Opened ${opened}, closed ${ended}`,
  none: 'No incidents',
  noneHint:
    'When several cases have the same cause, open an incident from one of them. The others can then join it.',
  itsCases: 'Cases in this incident',
  itsCaption: (title: string) => `Cases in ${title}`,
  noCases: 'No cases yet',
  noCasesHint: 'Add a case to this incident from the case’s page.',
  ledBy: 'Led by',
  stage: 'Stage',
  unknown: 'Not known yet',
  customersRead: 'Customers with a case in it can see who leads it and its stage.',
  save: 'Save',
  isDescribed: 'Saved. Customers with a case in it can see it now.',
  close: 'Close incident',
  closeWhich: (title: string) => `Close incident: ${title}`,
  closing: (cases: number) =>
    cases === 1
      ? 'No more cases can join it. Its case stays in the incident and its customer isn’t told, so mark the case as solved in your own words.'
      : `No more cases can join it. Its ${cases} cases stay in the incident and their customers aren’t told, so mark each case as solved in your own words.`,
  isClosed: 'The incident is closed. No more cases can join it.',
}
