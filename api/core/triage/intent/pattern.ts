import { spelledOnce } from './sentence.ts'

/** What a language calls the things its patterns are made of; each a list of words. */
export type Classes = Record<string, string>

export interface Reader {
  /** Whether the folded sentence says it. */
  says: (folded: string) => boolean
}

/**
 * A pattern is words in order: `a|b` one of them, `{name}` one of a class, `~3` up to three words
 * that neither deny nor speak of somebody else, `~~3` up to three of any, `~~~3` across a comma, too, `?` behind a word that may be missing, `$` where
 * nothing more belongs to it (`$$`: where the clause ends, `$$$`: the sentence), `!a|b` where none of these follows,
 * `#2` up to two words that describe the next one. Every gap is bounded, so that
 * reading costs no more than the length of the text.
 */
export function readerOf(classes: Classes, patterns: readonly string[]): Reader {
  const compiled = patterns.map((pattern) => compile(classes, pattern))
  return { says: (folded) => compiled.some((each) => each.test(folded)) }
}

/** Words of which a sentence must hold one before its patterns are tried. */
export const triggers = (words: string): RegExp =>
  new RegExp(` (?:${spelledOnce(listed(words)).replaceAll('_', ' ')})`, 'u')

const listed = (words: string): string => words.trim().split(/\s+/).join('|')

function compile(classes: Classes, pattern: string): RegExp {
  const source = pattern
    .trim()
    .split(/\s+/)
    .map((piece) => pieceOf(classes, piece))
  return new RegExp(`(?<= )${source.join('')}`, 'u')
}

function pieceOf(classes: Classes, piece: string): string {
  if (piece === '^') return '(?<=^ |[,:] )'
  if (piece === '$') return `(?=$|(?:${oneOf(classes, '{boundary}')}) )`
  if (piece === '$$$') return '(?=$)'
  if (piece === '$$') return '(?=$|[,:] )'
  if (piece.startsWith('~~~')) return `(?:[^ ]+ ){0,${piece.slice(3)}}?`
  if (piece.startsWith('~~')) return `(?:(?!,|:)[^ ]+ ){0,${piece.slice(2)}}?`
  if (piece.startsWith('~')) {
    return `(?:(?!(?:,|:|${oneOf(classes, '{not}')}) )[^ ]+ ){0,${piece.slice(1)}}?`
  }
  if (piece.startsWith('#')) {
    const outside = oneOf(classes, ['{boundary}', '{others}', '{not}'].join('|'))
    return `(?:(?!(?:${outside}) )[^ ]+ ){0,${piece.slice(1)}}?`
  }
  if (piece.startsWith('!')) return `(?!(?:${oneOf(classes, piece.slice(1))}) )`
  if (piece.endsWith('?')) return `(?:(?:${oneOf(classes, piece.slice(0, -1))}) )?`
  return `(?:${oneOf(classes, piece)}) `
}

/** `*` stands for the rest of a word, `@` for any word; `_` joins the words of a phrase. */
const oneOf = (classes: Classes, words: string): string =>
  spelledOnce(spelledOut(classes, words))
    .replaceAll('*', '[^ ]*')
    .replaceAll('@', '[^ ]+')
    .replaceAll('_', ' ')

function spelledOut(classes: Classes, words: string): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const found = classes[name]
    if (found === undefined) throw new Error(`no class ${name}`)
    return spelledOut(classes, listed(found))
  })
}
