const words: Record<string, string> = {
  reply: 'Your reply is on its way to the customer.',
  note: 'The note is saved. Only the team sees it.',
  promise: 'The promise is made, and its clock runs.',
  update: 'The update is on its way to the customer.',
  accept: 'You accepted the handoff.',
  return: 'The handoff went back.',
  escalate: 'The case is escalated.',
  ask: 'The question is on its way to the customer.',
  wait: 'The case waits for the customer. Its clocks are paused.',
  resume: 'Work goes on, and so do the clocks.',
  lead: 'The lead is named.',
  priority: 'The priority is changed.',
  category: 'The category is set. Closed cases like this one teach triage.',
  resolve: 'The case is resolved.',
  decline: 'The customer has your answer.',
  reopen: 'The case is open again.',
  close: 'The case is closed.',
}

export const deskDone = (verb: string | null): string | null =>
  verb && Object.hasOwn(words, verb) ? (words[verb] ?? null) : null
