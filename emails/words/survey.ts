/** The question after a case is solved, answered by replying. */
export const survey = {
  statement: (company: string) => `“${company} made it easy for me to handle my issue.”`,
  question:
    'How much do you agree? Reply to this email with a number from 1 to 7, and a few words if you like.',
  again: (lead: string) =>
    `Thanks for your answer. ${lead} has it, but we couldn’t find a number in it. Reply to this email with a number from 1 to 7, so that it counts. We won’t ask again.`,
  againFromUs:
    'Thanks for your answer. We have it, but we couldn’t find a number in it. Reply to this email with a number from 1 to 7, so that it counts. We won’t ask again.',
  stop: 'Stop surveys by email',
  answer: 'Answer on a page',
  orReply: 'or just reply to this email with a number',
  answerInPlainText: (url: string) => `Answer on a page: ${url}`,
  rate: (n: number) => `${n} out of 7`,
  lowest: 'Strongly disagree',
  highest: 'Strongly agree',
  scaleInPlainText: (from: number, to: number) =>
    `${from} = strongly disagree … ${to} = strongly agree`,
}
