export const newCase = {
  title: 'Open a case',
  choose: 'Choose one',
  send: 'Open case',
  what: 'What will happen',
  firstAnswer: 'First answer by',
  nextUpdate: 'Next update by',
  aim: 'We aim to solve it by',
  goesTo: (team: string) => `It goes to ${team}.`,
  notYet: 'Choose who is affected and how severe it is, and we’ll tell you when we answer.',
}
