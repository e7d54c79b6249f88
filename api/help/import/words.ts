/** What the import says of what it finds. */
export const importWords = {
  general: 'General',
  hidden: 'Its name begins with a dot. It’s left out.',
  link: 'A symbolic link. It isn’t followed.',
  tooManyFiles: (most: number) => `There are more than ${most} files here. The rest are left out.`,
  tooDeepFolder: 'This folder is nested too deeply. It’s left out.',
  tooLongFile: (megabytes: number) => `This file is larger than ${megabytes} MB.`,
  notUtf8: 'This file isn’t UTF-8 text.',
  zeroByte: 'This file has a zero byte in it, so it isn’t text.',
  unreadable: (why: string) => `This file can’t be read: ${why}`,
  notFields: 'The front matter must be fields, one a line: name: value.',
  tooLongFrontMatter: 'The front matter is too long.',
  badYaml: (why: string) => `The front matter isn’t valid YAML: ${why}`,
  badOrder: (why: string) => `This file can’t be read, so it orders nothing: ${why}`,
  badReaders: (typed: string) => `readers can’t be “${typed}”. Use everyone, signed-in or plan.`,
  badPlan: (typed: string) => `There’s no plan “${typed}”. Use enterprise, business or starter.`,
  noPlans: 'An article for a plan needs plans: [enterprise].',
  badDate: (field: string, typed: string) =>
    `${field} can’t be “${typed}”. Write it as 2026-10-14.`,
  unknownOwner: (typed: string) => `Nobody on the team has the address ${typed}. It has no owner.`,
  sameSlug: (slug: string, other: string) => `“${slug}” is the slug of ${other} already.`,
  takenSlug: (slug: string) => `“${slug}” is the slug of an article that doesn’t come from here.`,
  takenAlias: (alias: string, other: string) =>
    `“${alias}” is the slug of ${other}, so it isn’t found under that.`,
  lacking: (other: string) =>
    `It belongs with ${other}, which is left out and may say who reads it. It’s left out, too.`,
  asStrict:
    'One of this article’s texts isn’t taken from these files now, so nobody reads it who couldn’t before.',
  noOriginal: (slug: string) => `It translates “${slug}”, which isn’t here.`,
  sameLanguage: (other: string) => `It’s in the same language as ${other}, which it translates.`,
  importLeft: 'An import. It’s left out.',
  exportLeft: 'An export. It’s left out.',
  jsxLeft: (name: string) => `<${name}> is left out; what’s in it stays.`,
  linkBroken: (href: string) => `The link to ${href} leads nowhere. Its words stay.`,
  imageMissing: (src: string) => `The image ${src} isn’t here. Its description stays.`,
  imageElsewhere: (src: string) =>
    `The image ${src} is on another site. It’s linked to, not shown.`,
  imageRefused: (src: string) => `The image ${src} isn’t one we show, or it’s too large.`,
} as const
