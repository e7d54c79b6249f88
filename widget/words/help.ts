/** Articles of the help centre, while a case is written. */
export const helpWords = {
  title: 'These articles may help',
  hint: 'They open here. You won’t lose what you’ve written.',
  count: (n: number) => (n === 1 ? '1 article may help' : `${n} articles may help`),
  didNotHelp: 'You said this didn’t help',
  solved: 'This solved it',
  notIt: 'This didn’t help',
  thanks: 'Thanks for telling us. Good to know it worked.',
  inHelpCentre: 'Open in the help centre',
  backToForm: 'Back to your new case',
}
