/** Patterns that cost more than the length of what they read, by file and pattern, with the reason why they may. */
export const accepted: Record<string, Record<string, string>> = {
  'api/cli/api-docs/procedures.ts': {
    '(?:\\/\\*\\*((?:(?!\\*\\/)[\\s\\S])*)\\*\\/\\s*)?(\\w+):\\s*(\\w+)\\s*(?:\\.input\\(\\w+\\)\\s*)?\\.(?:query|mutation)\\(\\(\\{[^}]*\\}\\)\\s*=>\\s*(\\w+)\\(':
      'reads the sources of this project while a document is written',
    '\\s*\\*\\s': 'reads the sources of this project while a document is written',
  },
  'api/cli/api-docs/sources.ts': {
    "^(?:import|export)(?: type)? (?:\\{([^}]*)\\}|(\\*)) from '([^']+)'":
      'reads the sources of this project while a document is written',
  },
  'api/cli/api-docs/types.ts': {
    '\\/\\*\\*(?:(?!\\*\\/)[\\s\\S])*\\*\\/':
      'reads the sources of this project while a document is written',
  },
  'api/launch/bundled.mjs': {
    '(?:^|\\n)\\s*(?:import|export)\\s+(?!type\\b)(?:[^\'"]*?\\sfrom\\s*)?[\'"]([^\'"]+)[\'"]':
      'reads the sources of this project while it is built',
  },
  'api/simulate/scenario/expectations.ts': {
    '^(not )?(.+?)(?: by (.+))?$': 'reads a line of a scenario, on the machine of whoever wrote it',
  },
}

/** Files that put patterns together while they run, with the reason why these need no check. */
export const acceptedBuilt: Record<string, string> = {
  'api/cli/api-docs/refusals.ts': 'a name of our own, looked for in the sources of this project',
  'api/cli/api-docs/sources.ts': 'a name of our own, looked for in the sources of this project',
  'api/cli/api-docs/types.ts': 'a name of our own, looked for in the sources of this project',
  'api/core/triage/intent/english-legal.ts': 'a list of plain words between blanks',
  'api/core/triage/intent/intents.ts': 'the triggers of every language, one beside the other',
  'api/core/triage/intent/pattern.ts':
    'words of our own with bounded gaps between them, and the table of readers holds them to it',
  'api/runtime/mailer.ts': 'the support address, letter by letter, around a token of fixed length',
}

/** Files that put theirs together when they are loaded: these are loaded, and what they made is checked. */
export const builtWhenLoaded = [
  'api/core/context-loss/facts/dates.ts',
  'api/core/context-loss/facts/facts.ts',
  'api/core/triage/category/category-words.ts',
  'api/core/triage/own-words.ts',
]
