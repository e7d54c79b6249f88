/** To one of the team, when their working day has ended. */
export const daySummary = {
  heading: 'Your day',
  subject: (parts: string[]) => `Your day: ${parts.join(', ')}`,
  parts: {
    asked: (n: number) => (n === 1 ? '1 needs your decision' : `${n} need your decision`),
    due: (n: number) => `${n} late or due before you’re back`,
    promised: (n: number) =>
      n === 1
        ? '1 update promised for your next working day'
        : `${n} updates promised for your next working day`,
    happened: (n: number) => (n === 1 ? 'news on 1 case' : `news on ${n} cases`),
  },
  /** "09:00 tomorrow", "Tue 1 Dec, 09:00" */
  backAt: (time: string) => `You’re back on duty ${/^\d/.test(time) ? 'at' : 'on'} ${time}.`,
  lists: {
    asked: 'Needs your decision',
    due: 'Late, or due before you’re back',
    promised: 'Updates promised for your next working day',
    happened: 'Solved, reopened or rated',
  },
  asks: {
    handoff: 'It was escalated to you. Accept it, or return it with what’s missing.',
    request: 'The customer asked to escalate and is waiting for your answer.',
    refund: 'A refund needs your authorisation.',
  },
  yours: (kind: string): string | null => {
    if (kind === 'resolved') return 'You marked the case as solved'
    return kind === 'reopened' ? 'You reopened the case' : null
  },
  step: (time: string, sentence: string) => `${time}: ${sentence}`,
  more: (n: number) => `${n} more on the desk`,
  open: 'Open my day',
  stop: 'Choose which emails you get',
  inPlainText: (label: string, url: string) => `${label}: ${url}`,
}
