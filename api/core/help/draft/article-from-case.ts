import { cut } from '../../base/text.ts'
import { ownWords } from '../../triage/own-words.ts'
import { withoutIdentifiers } from './identifiers.ts'
import { type Names, withoutNames } from './names.ts'
import { draftHeadings } from './words.ts'

/** What was said on a case, as its customer knows it. */
export interface SaidOnCase {
  subject: string
  /** The customer's first words. */
  question: string
  /** What the team answered, in order. */
  answers: readonly string[]
  /** What solved it; empty where nobody said. */
  resolution: string
  names: Names
}

/** Of each text, so much is read. */
const longestRead = 10_000
const mostAnswers = 50
const mostSteps = 30

/**
 * The beginnings of an article: question, steps and answer of a case, without what tells whose it was. What
 * nobody can recognise stays, so somebody has to read it.
 */
export function articleFromCase(said: SaidOnCase): { title: string; markdown: string } {
  const { names } = said
  const answers = said.answers.slice(0, mostAnswers)
  const steps = [...new Set(answers.flatMap((answer) => stepsIn(impersonal(answer, names))))]
  const parts = [
    [draftHeadings.question, impersonal(said.question, names)],
    [
      draftHeadings.steps,
      steps
        .slice(0, mostSteps)
        .map((step, at) => `${at + 1}. ${step}`)
        .join('\n'),
    ],
    [draftHeadings.answer, impersonal(said.resolution, names)],
  ] as const
  const title = impersonal(said.subject, names).replace(/\s+/g, ' ')
  const markdown = parts
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `## ${heading}\n\n${text}`)
    .join('\n\n')
  return { title: cut(title, 200), markdown: `${markdown}\n` }
}

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:morgen|tag|abend)|liebe[r]?|sehr geehrte[r]?|bonjour|hola|ciao)(?![\p{L}])[^.!?\n]{0,60}[,.!]?$/iu

/** What somebody wrote, without greetings, signatures and all that tells who it was. */
export function impersonal(text: string, names: Names): string {
  const lines = ownWords(cut(text, longestRead)).split('\n')
  const kept = lines.filter((line) => line.length > 100 || !greeting.test(line.trim()))
  const bare = withoutNames(withoutIdentifiers(kept.join('\n')), names)
  return bare
    .replace(/^#/gm, '\\#')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Each line is a step; what asks the customer something is none. */
const stepsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s{0,9}(?:[-*•]|\d{1,2}[.)])\s{1,9}/, '').trim())
    .filter((line) => line !== '' && !line.endsWith('?'))
