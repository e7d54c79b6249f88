/** How results are ranked; measured on questions of several help centres at once. */
export const weights = {
  /** How much a word counts in the title, in a heading, in the text. */
  field: [4, 2, 1] as const,
  /** How far a long field is held against it. */
  length: [0.3, 0.3, 0.7] as const,
  /** How soon saying a word again stops counting. */
  again: 1.4,
  /** Beside the words found: likeness to the title, in words both ways and in letters. */
  title: 0.3,
  asked: 0.8,
  titled: 0.5,
  letters: 0.35,
  /** What is as good as the word itself, less so much. */
  part: 0.5,
  slip: 0.75,
  begun: 0.7,
  synonym: 0.9,
  asking: 0.3,
  question: 0.15,
  otherLanguage: 0.6,
}
