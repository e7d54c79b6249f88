/** What the import reports about the files it reads. */
export const importWords = {
  general: 'General',
  hidden: 'Left out, because its name begins with a dot.',
  link: 'Left out, because it’s a symbolic link.',
  tooManyFiles: (most: number) => `There are more than ${most} files. The rest are left out.`,
  tooDeepFolder: 'Left out, because it’s nested too deeply.',
  tooLongFile: (megabytes: number) => `This file is larger than ${megabytes} MB.`,
  notUtf8: 'This file isn’t UTF-8 text.',
  zeroByte: 'This file contains a zero byte, so it isn’t text.',
  unreadable: (why: string) => `This file can’t be read: ${why}`,
  notFields: 'The front matter must be a list of fields, such as title: Refunds.',
  tooLongFrontMatter: 'The front matter is too long.',
  badYaml: (why: string) => `The front matter isn’t valid YAML: ${why}`,
  badOrder: (why: string) => `This file can’t be read, so the order in it is ignored: ${why}`,
  badReaders: (typed: string) => `readers can’t be “${typed}”. Use everyone, signed-in or plan.`,
  badPlan: (typed: string) => `There’s no plan “${typed}”. Use enterprise, business or starter.`,
  noPlans: 'An article for readers: plan must name its plans, as in plans: [enterprise].',
  badDate: (field: string, typed: string) =>
    `${field} can’t be “${typed}”. Write it as 2026-10-14.`,
  unknownOwner: (typed: string) =>
    `Nobody on the team has the address ${typed}, so the article has no owner.`,
  sameSlug: (slug: string, other: string) => `${other} already has the slug “${slug}”.`,
  takenSlug: (slug: string) =>
    `An article that doesn’t come from a file already has the slug “${slug}”.`,
  takenAlias: (alias: string, other: string) =>
    `${other} has the slug “${alias}”, so this article isn’t found under it.`,
  changedHere:
    'This article was changed on the desk after it was imported, so the file is left out. With --read-only, the file replaces it, and the desk’s text is kept as a version.',
  lacking: (other: string) =>
    `Left out, because ${other} is left out and may limit who can read the article.`,
  asStrict:
    'A text of this article isn’t in these files, so nobody can read it who couldn’t before.',
  noOriginal: (slug: string) =>
    `It’s a translation of “${slug}”, but this folder has no such article.`,
  sameLanguage: (other: string) => `${other} already has a version in this language.`,
  importLeft: 'An import statement, left out.',
  exportLeft: 'An export statement, left out.',
  jsxLeft: (name: string) => `<${name}> is left out; its content stays.`,
  linkBroken: (href: string) => `The link to ${href} is broken, so only its text stays.`,
  imageMissing: (src: string) => `There’s no image ${src}, so only its description stays.`,
  imageElsewhere: (src: string) =>
    `The image ${src} is on another site, so it’s linked to and not shown.`,
  imageRefused: (src: string, megabytes: number) =>
    `The image ${src} is over ${megabytes} MB or not in a format we show, so only its description stays.`,
} as const
