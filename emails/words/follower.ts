/** To people who follow somebody's case. */
export const followerMail = {
  addedBy: (who: string) => `${who} added you as a follower of this case.`,
  copied: (contact: string) =>
    `You were copied on an email from ${contact}, so you now follow this case.`,
  whatYouGet: (contact: string) =>
    `You’ll get the emails ${contact} gets about it, except surveys. You can read the whole case on its page, and reply to any of these emails.`,
  why: (contact: string) => `You get this email because you follow ${contact}’s case.`,
  opened: (contact: string) => `We’ve got ${contact}’s case.`,
  openedWithLead: (contact: string, lead: string) =>
    `We’ve got ${contact}’s case. ${lead} is the case lead.`,
  stop: 'Stop following this case',
  needsThem: (contact: string) => `We need more information from ${contact}.`,
  howToAnswer: 'If you know the answer, reply to this email.',
  notSolved:
    'If it isn’t solved, reply to this email, and the case lead decides whether to reopen it.',
}
