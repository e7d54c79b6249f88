import { join } from 'node:path'
import { z } from 'zod'
import { fileSettingWords as words } from './words.ts'

/** How much may be attached. Sizes are in bytes. */
export interface FileLimits {
  /** A file, at most. */
  bytes: number
  /** Files of one message. */
  each: number
  /** Of one account, or one person of the team, within 24 hours. */
  daily: number
  /** All files of one email we send; beyond it, the email links to the case. */
  mailed: number
}

export interface FileSettings {
  /** Where files lie, or wait for the store. */
  folder: string
  /** Null keeps them in the folder. */
  s3: S3Settings | null
  /** Null scans nothing. */
  clamd: string | null
  limits: FileLimits
}

export interface S3Settings {
  /** Without a slash at the end. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const megabytes = (most: number, usual: number) =>
  z.coerce.number(words.megabytes(most)).min(1, words.megabytes(most)).max(most).default(usual)

/** What the environment says of files. */
export const fileVariables = {
  FILE_MB: megabytes(100, 25),
  FILES_PER_MESSAGE: z.coerce.number(words.count).int().min(1).max(50).default(20),
  FILES_MB_A_DAY: megabytes(1_000_000, 1_000),
  MAIL_FILES_MB: megabytes(25, 10),
  S3_ENDPOINT: optional(z.string().regex(/^https?:\/\/[^\s@?#]+$/, words.endpoint)),
  S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, words.bucket)),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  CLAMD_URL: optional(z.string().regex(/^(?:tcp:\/\/[^\s/]+:\d+|unix:\/\S+)$/, words.clamd)),
}

type FileEnv = z.output<z.ZodObject<typeof fileVariables>>

const megabyte = 1_000_000

/** For a desk whose files lie in its own folder. */
export const usualFiles = (dataDir: string): FileSettings =>
  fileSettings(z.object(fileVariables).parse({}), dataDir)

export function fileSettings(env: FileEnv, dataDir: string): FileSettings {
  return {
    folder: join(dataDir, 'files'),
    s3: s3In(env),
    clamd: env.CLAMD_URL ?? null,
    limits: {
      bytes: env.FILE_MB * megabyte,
      each: env.FILES_PER_MESSAGE,
      daily: env.FILES_MB_A_DAY * megabyte,
      mailed: env.MAIL_FILES_MB * megabyte,
    },
  }
}

function s3In(env: FileEnv): S3Settings | null {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = env
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null
  return {
    ...{ bucket, region, accessKeyId, secretAccessKey },
    endpoint: endpoint.replace(/(?<!\/)\/+$/, ''),
  }
}

/** What is said where a store is named in part. */
export function halfNamedStore(env: FileEnv): string | null {
  const named = [env.S3_ENDPOINT, env.S3_BUCKET, env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY]
  return named.some(Boolean) && !named.every(Boolean) ? words.halfNamed : null
}
