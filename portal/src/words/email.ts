/** An email of a case, whole. */
export const email = {
  title: (subject: string, number: string) => `${subject} (${number})`,
  noSubject: 'Email without a subject',
  show: 'Show the whole email',
  from: 'From',
  to: 'To',
  received: 'Received',
  files: 'Files',
  unnamed: 'a file without a name',
  original: 'Download the original email',
  asText: 'The whole email as plain text, with what it quotes.',
}
