import { sizeInWords } from '@caselead/core/look/sizes.ts'

/** What is said about settings of files. */
export const fileSettingWords = {
  megabytes: (most: number) => `Use a number of megabytes from 1 to ${most}.`,
  count: 'Use a number of files from 1 to 50.',
  endpoint: 'Use the address of an S3 server, like https://s3.eu-central-1.amazonaws.com.',
  bucket: 'Use the name of a bucket.',
  clamd: 'Use an address like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.',
  halfNamed:
    'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together. Set all of them, or none.',
} as const

/** What is said to whoever sends a file that isn't taken. */
export const fileRefusals = {
  tooLarge: (name: string, most: number) =>
    `${name} is larger than ${sizeInWords(most)}. Send a smaller file, or a link to it.`,
  empty: (name: string) => `${name} is empty.`,
  harmful: (name: string) =>
    `${name} was blocked, because our virus scanner found something harmful in it.`,
  tooMuch: (most: number) =>
    `That’s more than ${sizeInWords(most)} of files in 24 hours. Try again later, or send a link.`,
  cutShort: (name: string) => `${name} didn’t arrive completely. Send it again.`,
  storeAway: 'We can’t store files right now. Your message is safe: try again in a few minutes.',
  gone: 'One of the files isn’t available any more. Attach it again.',
  sentBefore:
    'One of these files has already been sent, or isn’t available any more. Attach it again.',
} as const

/** What is said beside a file that can't be had. */
export const fileNotes = {
  tooLarge: (size: number, most: number) =>
    size > most
      ? `This file is ${sizeInWords(size)}, and we can only take files up to ${sizeInWords(most)}. Send a link to it instead.`
      : `This file is larger than the ${sizeInWords(most)} we can take. Send a link to it instead.`,
} as const
