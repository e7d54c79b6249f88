/** To one of the team, when their working day has ended. */
export const daySummary = {
  heading: 'Your day',
  subject: (parts: string[]) => `Your day: ${parts.join(', ')}`,
  parts: {
    asked: (n: number) => `${n} to accept or answer`,
    due: (n: number) => `${n} due before you’re back`,
    promised: (n: number) =>
      n === 1 ? '1 update for your next day' : `${n} updates for your next day`,
    happened: (n: number) => (n === 1 ? 'news of 1 case' : `news of ${n} cases`),
  },
  backAt: (time: string) => `You’re on duty again from ${time}.`,
  lists: {
    asked: 'To accept or answer',
    due: 'Due before you’re back',
    promised: 'Updates promised for your next working day',
    happened: 'What happened to your cases',
  },
  asks: {
    handoff: 'It was escalated to you. Accept it, or return it with what’s missing.',
    request: 'The customer asked to escalate and waits for an answer.',
    refund: 'Somebody asked for a refund that you can authorise.',
  },
  yours: (kind: string): string | null => {
    if (kind === 'resolved') return 'You marked the case as solved'
    return kind === 'reopened' ? 'You reopened the case' : null
  },
  step: (time: string, sentence: string) => `${time}: ${sentence}`,
  more: (n: number) => (n === 1 ? '1 more is on the desk' : `${n} more are on the desk`),
  open: 'Open my day',
  stop: 'Choose which emails you get',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
