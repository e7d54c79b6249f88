/** To one of the team whose emailed answer couldn't be used. */
export const refused = {
  subject: (number: string) => `Your reply to ${number} wasn’t added`,
  heading: (number: string) => `Your reply to ${number} wasn’t added`,
  kept: 'Your email is kept on the desk, under Emails set aside. None of it has reached the customer.',
  yours: 'What you wrote',
  nothingDone: 'Change it and reply again, or paste it into the case.',
  automatic: 'This is an automatic email.',
}
