import { writeFileSync } from 'node:fs'
import { learnSentiment } from '@caselead/api/core/triage/learn-sentiment.ts'
import { soundingTexts } from './labelled.ts'

/** Makes the sentiment model that ships, from all posts; format it with Biome afterwards. */
const file = new URL('../../api/core/triage/sentiment-model.json', import.meta.url)
writeFileSync(file, JSON.stringify(learnSentiment(soundingTexts())))
