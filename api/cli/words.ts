import { counted } from '@caselead/core/base/counted.ts'

/** What npm run matrix says. */
export const matrixCommandWords = {
  usage: `Usage: npm run matrix -- check FILE
       npm run matrix -- simulate FILE [options of npm run simulate]
       npm run matrix -- publish FILE [--move]
       npm run matrix -- export [VERSION]
       npm run matrix -- schema

For teams that keep their escalation matrix in git. check lists what won't work as intended, and fails
on errors. publish makes the file the next version, which new cases follow; --move moves the open cases
to it as well. See docs/matrix.md.`,
  noTeam: 'There’s no database here, so we couldn’t check the people in it.',
  noVersion: (typed: string) => `“${typed}” isn’t a version number.`,
  noDesk:
    'There’s no desk here yet. Start Caselead once (npm start), or set DATABASE_URL or DATA_DIR.',
  otherVersion:
    'This database belongs to another version of Caselead. Start this version once (npm start), then try again.',
  publisher: 'the command line',
  published: (version: number) =>
    `Published as version ${version}. New cases follow it from now on.`,
  moved: (moved: number, version: number, stayed: number) =>
    `${counted(moved, 'open case')} moved to version ${version}. Not moved: ${stayed}.`,
  stopped: 'Stopped. Move the others on the desk, under Matrix.',
  previewed: (open: number, changed: number, breaching: number) =>
    `Of ${counted(open, 'open case')}, ${changed} would get new due times if moved, and ${breaching} would breach at once.`,
  staying: (count: number) =>
    count === 1
      ? '1 would stay as it is: this version has no rung for it.'
      : `${count} would stay as they are: this version has no rung for them.`,
  more: (count: number) => `  and ${counted(count, 'more case')}`,
  breachesAtOnce: 'breaches at once',
  notRunning: 'not running',
  paused: (left: string | null) =>
    left === null ? 'paused, nothing left' : `paused, ${left} left`,
} as const

/** What npm run mail says. */
export const mailCommandWords = {
  usage: `Usage: npm run mail -- ingest FILE
       npm run mail -- ingest -
       npm run mail -- token

For mail servers that pass mail on themselves. ingest takes in one mail as it came over the wire, from a
file or from standard input. token makes a new token for POST /hooks/mail and prints it once; the one
before stops working. See docs/configuration.md.`,
  taken: 'Taken in. It’s read within moments while Caselead is running, or at its next start.',
  takenBefore: 'This mail was taken in before.',
  empty: 'There’s nothing in it.',
  tooLarge: (most: number) => `It’s larger than ${most / 1_000_000} MB.`,
  unreadable: (path: string, why: string) => `${path} can’t be read: ${why}`,
  token: 'Keep this token safe: only its hash is stored, and it isn’t shown again.',
} as const

/** What npm run kb says. */
export const kbCommandWords = {
  usage: `Usage: npm run kb -- import DIR [--dry-run] [--prune] [--read-only] [--language CODE]
       npm run kb -- export DIR

For help centres kept as Markdown files. import brings the articles in DIR into the help centre; run it
again whenever the files have changed. --dry-run only reports what an import would do. --prune archives
articles whose file is gone. With --read-only, articles can only be changed in their files. --language is the language of files that don't name one (default: en).
export writes the articles to DIR, which has to be new or empty. See docs/help-centre.md.`,
  badLanguage: (typed: string) => `“${typed}” isn’t a language code. Use one like en or pt-BR.`,
  noFolder: (path: string) => `There’s no folder at ${path}.`,
  noArticles: 'There are no .md or .mdx files in this folder.',
  imported: 'Imported:',
  dry: 'Dry run: nothing was written. An import would do this:',
  counts: (written: { new: number; changed: number; same: number }) =>
    `  ${counted(written.new, 'new article')}, ${written.changed} changed, ${written.same} unchanged`,
  topics: (count: number) => `  ${counted(count, 'category', 'categories')} new or changed`,
  left: (count: number) => `  ${counted(count, 'file')} left out`,
  nothingNew: 'No articles have changed.',
  archived: (count: number) => `  ${counted(count, 'article')} archived: no file in this folder`,
  gone: (count: number) =>
    `  ${counted(count, 'article')} with no file in this folder (--prune would archive)`,
  wrong: 'Left out:',
  notes: 'Check these:',
  exported: (count: number, path: string) => `${counted(count, 'file')} written to ${path}.`,
  notEmpty: (path: string) => `${path} isn’t empty. Choose a new or empty folder.`,
} as const
