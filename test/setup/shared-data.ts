import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const origins: Record<string, string> = {
  'business-hours': 'business-hours facts on which independent implementations agree',
  triage:
    'technical posts labelled by sentiment (Senti4SD, MIT) and banking questions labelled by intent (BANKING77, CC BY 4.0)',
  tone: 'tweets, comments and reviews labelled by tone (CC BY 4.0 and MIT)',
  categories: 'questions of 150 categories and some of none (CLINC150, CC BY 3.0)',
  search: 'help articles and what people asked (MIT, texts CC BY-SA)',
  hostile: 'the OWASP XSS filter evasion payloads and the big list of naughty strings',
  'incident-log': 'the UCI incident management event log, doi 10.24432/C57S4H',
  mail: 'mail replies from other projects’ tests, real mail, and Standard Webhooks vectors',
  'tiered-incident-log': 'the BPI Challenge 2013 incident log of Volvo IT, 4TU.ResearchData',
}

/** Path of a file of real data. It lies beside the project and is never part of it. */
export function sharedFile(path: string): string {
  const file = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url))
  if (existsSync(file)) return file
  const [folder = ''] = path.split('/')
  throw new Error(
    `This test reads ../shared/data/${path}, seen from the project's root, and it is not there. ` +
      `It holds ${origins[folder] ?? 'real data that does not ship with the project'}.`,
  )
}

export const sharedJson = <T>(path: string): T => JSON.parse(readFileSync(sharedFile(path), 'utf8'))
