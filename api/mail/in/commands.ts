export const mailCommands = ['accept', 'resolve', 'public', 'note'] as const
export type MailCommand = (typeof mailCommands)[number]

export interface Commanded {
  commands: MailCommand[]
  /** What looks like one and is none. */
  unknown: string | null
  /** What's left to say. */
  words: string
}

const isCommand = (word: string): word is MailCommand => mailCommands.some((each) => each === word)

/** The commands on the first lines of a mail, as "#accept", and the words below them. */
export function commandsIn(text: string): Commanded {
  const lines = text.split('\n')
  const commands = new Set<MailCommand>()
  let at = 0
  for (; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim().toLowerCase()
    if (line === '') continue
    if (!/^#[a-z]{1,20}(?: {1,3}#[a-z]{1,20}){0,3}$/.test(line)) break
    for (const word of line.split(/ +/).map((each) => each.slice(1))) {
      if (!isCommand(word)) return { commands: [...commands], unknown: `#${word}`, words: text }
      commands.add(word)
    }
  }
  return { commands: [...commands], unknown: null, words: lines.slice(at).join('\n').trim() }
}
