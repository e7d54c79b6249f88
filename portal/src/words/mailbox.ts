/** The mailbox that stands in for a mail provider. */
export const mailbox = {
  title: 'Mailbox',
  standsIn: (company: string) =>
    `This stands in for an email provider: every email ${company} sends lands here, and nothing leaves this computer.`,
  emails: 'Emails',
  to: (address: string) => `To ${address}`,
  empty: 'No email yet',
  emptyHint: 'Open a case or ask for a sign-in code, and the first one arrives here.',
  choose: 'Choose an email to see it as its recipient would.',
  looks: 'How emails look',
  looksHint:
    'The newest email of each kind, on a phone and on a computer, in light and in dark. If none was sent recently, you see an example.',
  example: 'Example',
  look: (scheme: 'light' | 'dark', width: 'narrow' | 'wide') =>
    `${scheme === 'dark' ? 'Dark' : 'Light'}, ${width === 'narrow' ? 'on a phone' : 'on a computer'}`,
  back: 'All emails',
  fromLabel: 'From',
  toLabel: 'To',
  sentLabel: 'Sent',
  replyToLabel: 'Reply-To',
  sentAt: (when: string, zone: string) => `${when}, ${zone}`,
  frame: 'The email as its recipient sees it',
  plainText: 'Plain text',
  headers: 'Headers',
  replyLabel: (reader: string) => `Reply as ${reader}`,
  replyHint: 'It arrives just like a reply from their email program.',
  send: 'Send reply',
  sent: 'Reply sent. It arrived like any email to support.',
}
