/** The first page of an empty desk. */
export const setUpWords = {
  title: 'Set up your desk',
  locked:
    'To set up this desk, open the address Caselead printed when it started. It ends in a key that only the person running Caselead can see.',
  next: 'You’ll be the first admin. We’ll then email you a code to sign in, and you can add the rest of the team under People.',
  company: 'Company',
  companyHint: 'As your customers know it.',
  colour: 'Brand colour',
  colourHint:
    'For buttons and links. We darken or lighten it where needed, so text stays readable.',
  contrast: (text: string, button: string) =>
    `Contrast now: links ${text} to 1, buttons ${button} to 1. At least 4.5 is readable.`,
  name: 'Your name',
  nameHint: 'Customers see it on cases you lead.',
  email: 'Your email address',
  zone: 'Time zone',
  zoneHint: 'Your working hours start as Monday to Friday, 09:00 to 17:00, in this zone.',
  setUp: 'Set up the desk',
}
