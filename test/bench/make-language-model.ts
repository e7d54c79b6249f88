import { writeFileSync } from 'node:fs'
import { wordsOf } from '@caselead/core/triage/tokens.ts'
import { intents, ordinaryQuestions, soundingTexts, toneTexts } from './labelled.ts'

/** Makes what triage tells languages by; format it with Biome afterwards. */
const file = (name: string) =>
  new URL(`../../api/core/triage/language/${name}.json`, import.meta.url)

/** Of each language its best pieces, out of the small database of ELD. */
async function spelling(): Promise<Record<string, string>> {
  const languages: [name: string, codes: string[]][] = [
    ['English', ['en']],
    ['German', ['de']],
    ['French', ['fr']],
    ['Spanish', ['es']],
    ['Portuguese', ['pt']],
    ['Italian', ['it']],
    ['Dutch', ['nl']],
    ['Swedish', ['sv']],
    ['Danish or Norwegian', ['da', 'no']],
    ['Polish', ['pl']],
    ['Czech', ['cs']],
    ['Turkish', ['tr']],
    ['Finnish', ['fi']],
    ['Indonesian', ['ms']],
  ]
  const small = import.meta.resolve('eld/small')
  const { ngramsData } = await import(new URL('../ngrams/small.js', small).href)
  const { dictionary } = await import(new URL('../dictionary.js', small).href)
  const bytes = new Map(
    Object.entries<string>(dictionary).flatMap(([byte, letter]) =>
      Number(byte) < firstOfTwo || letter === ' ' ? [] : [[letter, Number(byte)] as const],
    ),
  )
  const inBytes = (piece: string) =>
    [...piece].map((each) => String.fromCharCode(bytes.get(each) ?? each.charCodeAt(0))).join('')
  const numbers = new Map(
    Object.entries<string>(ngramsData.languages).map(([number, code]) => [code, number]),
  )
  const pieces = Object.entries<Record<string, number>>(ngramsData.ngrams)
  return Object.fromEntries(
    languages.map(([name, codes]) => {
      const scored = pieces.flatMap(([piece, scores]) => {
        const best = Math.max(...codes.map((code) => scores[numbers.get(code) ?? ''] ?? -1))
        return best < 0 ? [] : [[inBytes(piece), best + leastScore] as const]
      })
      const kept = scored.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostPieces)
      return [
        name,
        kept.map(([piece, score]) => piece + score.toString(36).padStart(2, '0')).join('|'),
      ]
    }),
  )
}

const several = 8
/** ELD keeps its scores less what the least of them is. */
const leastScore = 53
const mostPieces = 4000
/** Bytes from here on stand for letters beyond ASCII. */
const firstOfTwo = 0x80

/** What occurs in several of the English texts that the other models learn from. */
function englishWords(): string[] {
  const texts = [...soundingTexts(), ...toneTexts(), ...intents(), ...ordinaryQuestions()]
  const counts = new Map<string, number>()
  for (const { text } of texts) {
    const words = new Set(wordsOf(text).map((word) => word.text))
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([word, count]) => (count >= several && /^[a-z]+(?:'[a-z]+)*$/.test(word) ? word : []))
    .sort()
}

writeFileSync(file('language-spelling'), JSON.stringify(await spelling()))
writeFileSync(file('english-words'), JSON.stringify({ words: englishWords().join(' ') }))
