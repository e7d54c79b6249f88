import { writeFileSync } from 'node:fs'
import { learnSentiment } from '@caselead/core/triage/sentiment/learn-sentiment.ts'
import { toneLessons } from './labelled.ts'

/** Makes the sentiment model that ships, from all texts; format it with Biome afterwards. */
const file = new URL('../../api/core/triage/sentiment/sentiment-model.json', import.meta.url)
writeFileSync(file, JSON.stringify(learnSentiment(toneLessons())))
