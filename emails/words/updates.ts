/** Automatic updates on several cases in one mail. */
export const updatesMail = {
  heading: (n: number) => `Updates on ${n} of your cases`,
  subject: (n: number, numbers: string) => `Updates on ${n} of your cases: ${numbers}`,
  named: (numbers: string[], more: number) =>
    more > 0 ? `${numbers.join(', ')} and ${more} more` : numbers.join(', '),
  why: 'These are automatic updates. They’re in one email because they were due around the same time.',
  item: (number: string, subject: string) => `${number} · ${subject}`,
  facts: (facts: string[]) => facts.join(' · '),
  lead: (name: string) => `Case lead: ${name}`,
  next: (by: string, time: string) => `${by} ${time}`,
  since: (when: string, sentence: string) => `${when}: ${sentence}`,
  more: (n: number) =>
    n === 1 ? '1 earlier step is on the case page.' : `${n} earlier steps are on the case page.`,
  view: 'View the case',
  reply: (number: string) => `Reply about ${number}`,
  inPlainText: (label: string, address: string) => `${label}: ${address}`,
  replyReaches: (number: string, lead: string | null) =>
    lead === null
      ? `Reply to this email and we’ll add it to ${number}. For another case, use the reply link below it.`
      : `Reply to this email and it reaches ${lead} and is added to ${number}. For another case, use the reply link below it.`,
}
