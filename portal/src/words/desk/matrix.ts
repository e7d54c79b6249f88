/** The page of the escalation matrix. */
export const matrixWords = {
  title: 'Escalation matrix',
  inForce: (version: number, name: string) => `Version ${version}, ${name}`,
  inForceSince: (version: number, name: string, when: string, who: string) =>
    `Version ${version}, ${name}. In force since ${when}, published by ${who}.`,
  checkedDraft: 'You’re looking at your draft. Nothing changes for anybody until you publish it.',
  published: (version: number) =>
    `Version ${version} is published. New cases follow it from now on.`,
  ladder: 'The ladder',
  ladderHint: 'A case starts at the bottom and moves up when there’s no progress.',
  level: (level: string, tier: number) => `${level}, tier ${tier}`,
  nobody: 'Nobody owns it yet',
  backup: 'backup',
  noBackup: 'no backup',
  severity: 'How severe a case is',
  severityHint: 'From the customer’s two answers. An agent can always change it.',
  severityLabel: 'Severity by who is affected and how',
  targets: 'What each severity is promised',
  targetsLabel: 'Times by severity',
  target: {
    severity: 'Severity',
    firstResponse: 'First answer',
    nextResponse: 'Next answer',
    update: 'Update every',
    resolution: 'Solved',
    handoff: 'Accepted',
  },
  notPromised: 'Not promised',
  rules: 'Rules',
  rulesHint: (count: number) => (count === 1 ? '1 rule' : `${count} rules`),
  edit: 'Edit the document',
  editHint:
    'Change it here or in a file, then check it. Checking changes nothing. Publishing makes it the next version, and open cases keep the one they were promised.',
  download: (version: number) => `Download version ${version}`,
  file: 'Matrix from a file',
  text: 'Or edit it here',
  check: 'Check and preview',
  changes: 'What changes',
  noChanges: 'Nothing. The draft says the same as the version in force.',
  added: 'New:',
  removed: 'Removed:',
  moreChanges: (count: number) => (count === 1 ? 'and 1 more change' : `and ${count} more changes`),
  findings: 'Findings',
  fixFirst: (errors: number) =>
    errors === 1 ? 'Fix this before you can publish' : `Fix these ${errors} before you can publish`,
  mayPublish: 'Ready to publish.',
  noFindings: 'No problems found.',
  kind: (name: string) => `${name}:`,
  line: (line: number) => `line ${line}`,
  seeResults: 'See what we found',
  foundBeside: (count: number) =>
    count === 1
      ? '1 finding is below the sentence it’s about.'
      : `${count} findings are below the sentences they’re about.`,
  openCases: 'Open cases',
  publish: 'Publish',
  publishHint:
    'New cases follow it at once. Open cases keep the times they were promised until you move them.',
  publishNow: 'Publish this version',
}

/** What moving open cases to a matrix would do, and did. */
export const movingWords = {
  none: (open: number) =>
    open === 1
      ? 'Moving the 1 open case wouldn’t change any due times.'
      : `Moving the ${open} open cases wouldn’t change any due times.`,
  some: (changed: number, open: number) =>
    `If you moved them, ${changed} of ${open} open ${open === 1 ? 'case' : 'cases'} would get different due times.`,
  breaching: (breaching: number) =>
    breaching === 1
      ? '1 of them would be late at once.'
      : `${breaching} of them would be late at once.`,
  staying: (staying: number) =>
    staying === 1
      ? '1 is at a level this matrix doesn’t have and would keep its version.'
      : `${staying} are at a level this matrix doesn’t have and would keep their version.`,
  label: 'What moving would change',
  case: 'Case',
  clock: 'Clock',
  due: 'Due',
  wouldBe: 'Would be due',
  lateAtOnce: 'late at once',
  notRunning: 'not running',
  paused: (left: string) => `paused, ${left} left`,
  pausedOut: 'paused, no time left',
  first: (count: number) => `Only the first ${count} are shown.`,
  versions: 'Versions',
  version: (version: number) => `Version ${version}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  follow: (count: number) => (count === 1 ? '1 open case' : `${count} open cases`),
  followOlder: (count: number, version: number) =>
    count === 1
      ? `1 open case follows an older version and may stay there. Moving it gives it the due times of version ${version}.`
      : `${count} open cases follow an older version and may stay there. Moving them gives them the due times of version ${version}.`,
  move: (version: number) => `Move to version ${version}`,
  goOn: 'Move the rest',
  moved: (count: number, version: number) =>
    count === 1
      ? `1 open case now follows version ${version}.`
      : `${count} open cases now follow version ${version}.`,
  stayed: (count: number, why: string) =>
    count === 1 ? `1 stays where it is: ${why}` : `${count} stay where they are. The first: ${why}`,
}

/** What each rule, and a draft as a whole, would have done lately. */
export const lastWeeksWords = {
  title: 'The last 4 weeks again',
  period: (cases: number, since: string) =>
    cases === 1
      ? `1 case, opened ${since}, as each version would have handled it.`
      : `${cases} cases, the first opened ${since}, as each version would have handled them.`,
  wouldHave: 'Would have',
  inForce: 'In force',
  draft: 'Draft',
  movedUp: (team: string) => `Moved up to ${team}`,
  late: 'Run late',
  outOfHours: 'Called somebody off duty',
  replays:
    'What people did stays the same. We don’t assume that a new rule would have made anyone faster.',
  differ: (count: number) =>
    count === 0
      ? 'No case would have gone differently.'
      : count === 1
        ? '1 case would have gone differently:'
        : `${count} cases would have gone differently:`,
  more: (count: number) => ` and ${count} more`,
  hint: (cases: number) =>
    cases === 1
      ? 'Whether each would have acted in the last 4 weeks’ only case'
      : `In how many of the last 4 weeks’ ${cases} cases each would have acted`,
  matches: (count: number) =>
    count === 0 ? 'None in the last 4 weeks' : count === 1 ? '1 case' : `${count} cases`,
}

/** The parts of the page, to go to. */
export const matrixParts = {
  label: 'Parts of the matrix',
  ladder: 'Ladder',
  severity: 'Severity',
  targets: 'Promises',
  rules: 'Rules',
  editing: 'Document',
  versions: 'Versions',
}
