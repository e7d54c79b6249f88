/** The news a mail about a case brings, where nobody wrote it. */
export const caseNews = {
  opened: 'We’ve got your case.',
  openedWithLead: (lead: string) => `We’ve got your case. ${lead} is your case lead.`,
  newLead: (lead: string) => `${lead} is now your case lead.`,
  nothingToRepeat:
    'What you’ve sent us so far stays with the case, so there’s nothing to send again.',
  moved: (standing: string) => `Your case is now ${standing}.`,
  sameLead: (lead: string) => `${lead} is still your case lead.`,
  needsYou: 'We need more information from you.',
  howToAnswer: 'Reply to this email, or answer on the case page.',
  refund: (by: string, amount: string) => `${by} authorised a refund of ${amount}.`,
  requestReceived: 'We’ve got your request to escalate.',
  requestAnswered: 'We’ve answered your request to escalate. The answer is on the case page.',
  reopened: 'Your case is open again.',
  reopenedWithLead: (lead: string) => `Your case is open again. ${lead} is your case lead.`,
  partOfIncident: 'Your case is part of an incident.',
  toldOnOwnCase: 'We’ll keep you posted on this case, so there’s nothing else to follow.',
  solved: (by: string) => `${by} marked your case as solved.`,
  solvedByUs: 'We’ve marked your case as solved.',
  notSolved: 'If it isn’t solved, reply to this email and your case opens again.',
  newMessage: 'There’s a new message for you on the case page.',
  noNews: 'There’s no news yet.',
}
