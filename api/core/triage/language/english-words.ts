import shipped from './english-words.json' with { type: 'json' }

const englishWords = new Set(shipped.words.split(' '))

const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', "'s"]

/** Common in English, as it stands or without its ending. */
export const isEnglish = (word: string): boolean =>
  englishWords.has(word) ||
  endings.some((ending) => word.endsWith(ending) && englishWords.has(word.slice(0, -ending.length)))
