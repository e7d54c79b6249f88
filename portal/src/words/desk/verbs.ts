import { listed } from '@caselead/core/base/counted.ts'
import { solveVerb } from '@caselead/core/base/labels.ts'

/** What an agent writes, in one box. */
export const composer = {
  label: 'Message',
  kinds: 'What to write',
  reply: 'Reply',
  update: 'Update',
  note: 'Note',
  readBy: (contact: string) => `${contact} reads this`,
  readByTeam: 'Only your team reads this',
  readByPartner: 'Customers never read this',
  partnerToo: (partner: string) => `${partner} reads it too`,
  nextUpdate: 'Next update by',
  promised: (when: string) => `${when} (promised)`,
  noPromise: 'No new promise',
  send: 'Send',
  addNote: 'Add note',
  fromDraft: 'Start from a draft of what’s happened so far',
}

/** When the customer hears from us next. */
export const moments = {
  soon: 'In 30 min',
  later: 'In 2 h',
  morning: '09:00 tomorrow',
  at: 'At a time…',
  time: (zone: string) => `Time, ${zone}`,
}

/** What an agent can do with a case besides writing, as the menu and the forms call it. */
export const acts = {
  cancel: 'Cancel',
  escalate: 'Escalate',
  account: 'Escalate the whole account',
  takeBack: (partner: string) => `Take it back from ${partner}`,
  promise: 'Promise the next update',
  wait: 'Ask the customer and wait',
  ask: 'Ask the customer',
  askMore: 'Ask one more question',
  resume: 'Continue without the answer',
  refund: 'Refund',
  incident: 'Add to an incident',
  ticket: 'Request a bug ticket',
  linkTicket: 'Link a ticket',
  declineTelling: 'Don’t tell the customer',
  playbook: 'Start a playbook',
  anotherPlaybook: 'Start another playbook',
  lead: 'Change case lead',
  assign: 'Assign',
  priority: 'Change severity',
  category: 'Set category',
  article: 'Write an article from this case',
  follow: 'Add a follower',
  resolve: solveVerb,
  reopen: 'Reopen',
  close: 'Close',
  closeUnresolved: 'Close without a solution',
  decline: 'Decline to escalate',
  returnHandoff: 'Return with what’s missing',
  declineRefund: 'Decline the refund',
  withdrawRefund: 'Withdraw the refund request',
  opens: (name: string) => `${name}…`,
}

export const followerForm = {
  hint: (contact: string, account: string) =>
    `They get the emails ${contact} gets about this case, except surveys, and can read and write on its page. Somebody from outside ${account} sees no other case.`,
  email: 'Email address',
  name: 'Name',
  nameHint: 'Only needed if they’re not a contact yet.',
  go: 'Add them',
}

export const resolveForm = {
  label: 'What solved it?',
  hint: (contact: string) => `${contact} reads this.`,
  go: solveVerb,
  tellsLater: (contact: string) => `We’ve promised to tell ${contact} what happens with the ticket`,
}

export const reopenForm = { label: 'Why?', go: 'Reopen the case' }

export const closeForm = { label: 'Why is there nothing left to do?', go: 'Close the case' }

export const resumeForm = { label: 'Why?', go: 'Continue' }

export const askForm = {
  label: 'Your question',
  whileWaiting: (contact: string) =>
    `${contact} reads this. Check first that the answer isn’t in the conversation already.`,
  whileHanded: (contact: string) => `${contact} reads this. The handoff clock keeps running.`,
  go: 'Ask',
}

export const waitForm = {
  label: 'What do you need from them?',
  hint: (contact: string) =>
    `${contact} reads this. Check first that the answer isn’t in the conversation already. The resolution clock pauses until they answer.`,
  go: 'Ask and wait',
}

export const promiseForm = {
  when: (contact: string) => `${contact} hears from us by`,
  words: 'Your words (optional)',
  go: 'Make the promise',
}

export const takeBackForm = { label: 'Why are you taking it back?', go: 'Take it back' }

export const returnForm = {
  whatMissing: 'What was missing?',
  label: 'In your words (optional)',
  go: 'Return the handoff',
}

export const declineForm = {
  label: 'The reason',
  hint: (contact: string) => `${contact} reads this.`,
  go: 'Decline the request',
}

export const escalateForm = {
  to: 'To',
  rung: (name: string, tier: number, level: string) => `${name} (tier ${tier}, ${level})`,
  partner: (name: string) => `${name}, our partner (tier 4)`,
  needs: (who: string, parts: string, percent: number) =>
    `${who} need ${parts}, at least ${percent}% of it.`,
  soFar: (percent: number) => `${percent}% so far`,
  soFarWithout: (percent: number, parts: string) => `${percent}% so far (without ${parts})`,
  partnerReads: (partner: string, lead: string) =>
    `${partner} works on it outside the team. ${lead} stays the case lead, and the partner’s own clock runs. They read the conversation, the notes meant for them and this handoff word for word, so take out what’s only for the team.`,
  theLead: 'The case lead',
  reason: 'Why are you escalating?',
  needed: (field: string) => `${field} (required)`,
  customerWords: 'Exactly as they wrote it',
  attachments: 'Files and links that show it, one per line',
  go: 'Escalate with this handoff',
}

export const accountForm = {
  label: 'Why?',
  hint: (contact: string) =>
    `If this case moves up, ${contact} reads this. Contacts on the other cases don’t.`,
  legend: (account: string) => `Move all open cases of ${account} to`,
  level: (name: string, level: string) => `${name} (${level})`,
  follow: (count: number) =>
    count === 1 ? '1 other open case follows' : `${count} other open cases follow`,
  go: 'Escalate the whole account',
}

export const refundForm = {
  label: 'What is it for?',
  hint: (contact: string) =>
    `Only the team reads this. Once it’s authorised, ${contact} gets an email with the amount.`,
  amount: 'Amount in USD',
  authorise: 'Authorise the refund',
  authoriseOrAsk: 'Authorise or ask for the refund',
  ask: 'Ask for the refund',
  declineLabel: 'The reason',
  declineHint: 'Only the team reads this.',
  decline: 'Decline the refund',
  withdraw: 'Withdraw the request',
}

export const incidentForm = {
  choose: (contact: string) => `Choose an open incident. ${contact} will see its title.`,
  chooseNewest: (contact: string) => `Choose one of the newest. ${contact} will see its title.`,
  other: (count: number) =>
    count === 1 ? 'Or the number of the other one' : `Or the number of one of the ${count} others`,
  numberHint: 'Like I-1042. You’ll find it under All incidents.',
  join: 'Add to the incident',
  all: 'All incidents',
  orNew: 'Or open a new one: what happened?',
  new: 'What happened?',
  titleHint: (contact: string) =>
    `In a few words. ${contact} reads them, and so do the customers of every case that’s added.`,
  open: 'Open the incident',
}

export const ticketForm = {
  legend: 'In which bug tracker? The customer isn’t told.',
  go: 'Request a ticket',
}

export const linkTicketForm = {
  label: 'Address of the ticket',
  hint: 'Copy it from the ticket’s own page in your bug tracker. When the ticket is done, you’re asked to tell the customer.',
  go: 'Link the ticket',
  unlink: 'Unlink',
}

export const declineTellingForm = {
  label: 'Why not?',
  hint: 'Only the team reads this.',
  go: 'Don’t tell them',
}

export const playbookForm = {
  legend: 'Its steps appear beside the case. Customers never see them.',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  stepsHere: (count: number) =>
    count === 1 ? '1 step, for this level' : `${count} steps, for this level`,
  go: 'Start the playbook',
}

export const leadForm = {
  lead: 'Case lead',
  label: 'Why?',
  hint: 'The customer is told who their case lead is now.',
  go: 'Change case lead',
}

export const assignForm = {
  to: 'Who should work on it?',
  label: 'Why? (optional)',
  hint: 'The case lead stays the same.',
  advice: (name: string, reason: string) => `Routing suggests ${name}: ${reason}.`,
  go: 'Assign',
}

export const priorityForm = { label: 'Why?', go: 'Change severity' }

export const categoryForm = {
  label: 'Category',
  byTeam: 'Set by someone on the team.',
  unknown: 'Triage couldn’t tell.',
  byTriage: 'Set by triage. Confirm or correct it.',
  confirm: 'Confirm',
  set: 'Set category',
}

/** A question whose answer is in the record. */
export const alreadyGiven = {
  nothingSent: 'Not sent: the customer has already answered this.',
  youAsk: 'Your question',
  inPacket: (when: string) => `The handoff, ${when}`,
  theySaid: (when: string) => `They said, ${when}`,
  choice:
    'Your message is below. Change it and send, or send it as it is. The customer doesn’t see this.',
  useIt: 'Don’t send, use their answer',
  anyway: 'Send it anyway',
}

/** A link to an article that the customer was shown before. */
export const alreadyRead = {
  nothingSent: (count: number) =>
    count === 1
      ? 'Not sent: we’ve already shown the customer this article.'
      : 'Not sent: we’ve already shown the customer these articles.',
  while: (titles: readonly string[]) =>
    `We’ve already shown the customer ${listed(titles.map((title) => `“${title}”`))}.`,
  choice: 'Your message is below. Change it and send, or send it as it is.',
  anyway: 'Send it anyway',
}

/** What a form lacks. */
export const lacks = {
  amount: 'Enter the amount in USD, like 120 or 99.50.',
  refundReason: 'Say what the refund is for.',
  incident: 'Choose an incident.',
  tracker: 'Choose where the ticket goes.',
  playbook: 'Choose a playbook.',
  step: 'Step not found.',
  level: 'Choose a level.',
  accountReason: 'Say why. The customer reads it.',
  moment: 'Choose a time, or enter one.',
  lead: 'Choose a case lead.',
  assignee: 'Choose who should work on it.',
  both: 'Choose who is affected and how severe it is.',
  unknownForm: 'This page has changed. Reload it and try again.',
}

/** Who may authorise a refund of how much. */
export const refundLimits = {
  anyAlone: (amount: string) => `You can authorise ${amount} yourself.`,
  alone: (amount: string) => `You can authorise up to ${amount} yourself.`,
  upTo: (amount: string, whose: string) => `Up to ${amount}, it has to be authorised by ${whose}.`,
  above: (whose: string) => `Above that, it has to be authorised by ${whose}.`,
  always: (whose: string) => `It has to be authorised by ${whose}.`,
}
