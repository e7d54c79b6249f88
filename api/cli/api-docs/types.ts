import { type Definition, definition, readSource } from './sources.ts'

/** Types that documents of their own explain; where they are named, a link leads there. */
const elsewhere = /^api\/core\/(?:matrix\/matrix|case\/events|case\/kinds\/.*)\.ts$/

const nameOf = /\b[A-Z]\w*\b/g

/** The types these answers name, and those that they name in turn, as they are written. */
export function typesOf(answers: { answer: string; answerFile: string }[]): Definition[] {
  const found = new Map<string, Definition>()
  const look = (text: string, file: string): void => {
    for (const [name] of withoutWords(text).matchAll(nameOf)) {
      const one = definition(file, name)
      if (!one || !isType(one) || found.has(keyOf(one))) continue
      found.set(keyOf(one), one)
      if (!elsewhere.test(one.file)) look(one.text, one.file)
    }
  }
  for (const { answer, answerFile } of answers) look(answer, answerFile)
  return [...found.values()].toSorted(
    (a, b) => compared(a.name, b.name) || compared(a.file, b.file),
  )
}

/** "[case.ts](../api/views/types/case.ts)", and the type itself unless it is explained elsewhere. */
export function typeInWords(one: Definition): string {
  const from = `From [${one.file}](../${one.file}).`
  const words = one.comment ? `${one.comment}\n\n${from}` : from
  if (elsewhere.test(one.file)) return words
  return `${words}\n\n\`\`\`ts\n${spelledOut(one)}\n\`\`\``
}

const keyOf = ({ file, name }: Definition): string => `${file} ${name}`
const isType = ({ text }: Definition): boolean => /^(?:export )?(?:type|interface) /.test(text)
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const withoutWords = (text: string): string =>
  text.replace(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//g, '').replace(/'[^'\n]*'/g, '')

/** A vocabulary is printed with its words. */
function spelledOut({ text, file }: Definition): string {
  const written = text.replace(/^export /, '')
  return written.replace(/\(typeof (\w+)\)\[number\]/, (whole, list: string) => {
    const values = new RegExp(`const ${list} = \\[((?:.|\\n)*?)\\] as const(?!\\))`).exec(
      readSource(file),
    )
    return values?.[1]?.match(/'[^']*'|\d+/g)?.join(' | ') ?? whole
  })
}
