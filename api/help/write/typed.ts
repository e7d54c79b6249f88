import { z } from 'zod'
import { longestArticle } from '../render/render.ts'
import { savingWords as words } from '../words.ts'

export const TextLanguage = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, words.badLanguage)
  .describe('The language of the text: "en", "pt-BR".')

export const ArticleText = z
  .string()
  .max(longestArticle, words.tooLong(longestArticle))
  .describe('The text, in Markdown.')
