import shipped from './language-spelling.json' with { type: 'json' }

/** Languages written in Latin letters, in the order of their scores. */
export const spelled: readonly string[] = Object.keys(shipped)

const longest = 70
const [piece, stride] = [4, 3]

/** How well the words are spelled for each language: the mean score of their pieces. */
export function spellingOf(words: readonly string[]): Float64Array {
  const pieces = new Set(words.flatMap(piecesOf))
  const scores = new Float64Array(spelled.length)
  for (const each of pieces) {
    const known = scoresOf().get(each) ?? []
    for (let i = 0; i < known.length; i += 2) {
      const language = known[i] ?? 0
      scores[language] = (scores[language] ?? 0) + (known[i + 1] ?? 0)
    }
  }
  return scores.map((score) => score / Math.max(1, pieces.size))
}

/** Four bytes, every three bytes, with a blank where the word begins or ends. */
function piecesOf(word: string): string[] {
  const bytes = inBytes(word).slice(0, longest)
  const pieces: string[] = []
  let from = 0
  for (; from + piece < bytes.length; from += stride) {
    pieces.push((from === 0 ? ' ' : '') + bytes.slice(from, from + piece))
  }
  const end = bytes.length === 3 ? bytes : bytes.slice(Math.max(0, bytes.length - piece))
  return [...pieces, `${from === 0 ? ' ' : ''}${end} `]
}

const utf8 = new TextEncoder()

const inBytes = (word: string): string =>
  /^\p{ASCII}*$/u.test(word) ? word : String.fromCharCode(...utf8.encode(word.slice(0, longest)))

let spellingScores: Map<string, number[]> | null = null

/** Read when the first text is. */
function scoresOf(): Map<string, number[]> {
  spellingScores ??= read()
  return spellingScores
}

const scoreLength = 2

function read(): Map<string, number[]> {
  const scores = new Map<string, number[]>()
  for (const [language, pieces] of Object.values(shipped).entries()) {
    for (const each of pieces.split('|')) {
      const name = each.slice(0, -scoreLength)
      const score = Number.parseInt(each.slice(-scoreLength), 36)
      scores.set(name, [...(scores.get(name) ?? []), language, score])
    }
  }
  return scores
}
