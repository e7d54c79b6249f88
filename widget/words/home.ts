export const home = {
  title: 'How can we help?',
  cases: 'Your cases',
  open: 'Open a case',
  goOn: 'Continue your new case',
  older: 'Show older cases',
  none: 'No cases yet',
  noneHint: 'When you open one, you’ll see its case lead and the time of the next update here.',
  about: (number: string, lead: string) => `${number} · ${lead} is your case lead`,
  aboutNoLead: (number: string) => `${number} · We’re choosing your case lead`,
  ofOthers: (number: string, lead: string) => `${number} · ${lead} is the case lead`,
  ofOthersNoLead: (number: string) => `${number} · We’re choosing the case lead`,
}
