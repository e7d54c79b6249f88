import { Worker } from 'node:worker_threads'
import { days } from '@caselead/core/base/instant.ts'
import type {
  LabelledText,
  LearnedCategories,
} from '@caselead/core/triage/category/learn-categories.ts'
import {
  forgetTriageModelsBefore,
  lastTraining,
  saveTriageModel,
  taughtCases,
} from '@caselead/db/learned/triage-models.ts'
import type { Runtime } from '../../runtime/runtime.ts'

const most = 20_000
const kept = 5

/** Learns what closed cases are about; answers the new version, null where there is too little. */
export async function learnFromCases(runtime: Runtime): Promise<number | null> {
  const told = await taughtCases(runtime.db, most)
  const learned = await inTheBackground(told)
  if (!learned) return null
  const { model, examples, accuracy } = learned
  const { table, scale, bias } = model.weights
  const version = await saveTriageModel(runtime.db, {
    ...{ trained_at: runtime.now(), examples, accuracy, sure_from: model.sureFrom, scale },
    ...{ categories: model.categories, bias: [...bias] },
    rarity: bytes(model.rarity),
    weights: bytes(table),
  })
  await forgetTriageModelsBefore(runtime.db, version - kept)
  runtime.log.info({ version, examples, accuracy }, 'triage has learned from closed cases')
  runtime.forget()
  return version
}

/** Nothing is learned twice a night, whichever process is first. */
export async function learnEveryNight(runtime: Runtime): Promise<void> {
  const last = await lastTraining(runtime.db)
  if (last === null || runtime.now() - last >= days(1)) await learnFromCases(runtime)
}

const bytes = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/** Learning takes seconds of computing: pages are served meanwhile. */
function inTheBackground(told: LabelledText[]): Promise<LearnedCategories | null> {
  const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: told })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('learning was cut short')))
  })
}
