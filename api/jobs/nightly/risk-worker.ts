import { parentPort, workerData } from 'node:worker_threads'
import { learnRisk } from '@caselead/core/risk/model.ts'
import type { PastObservation } from '@caselead/core/risk/past.ts'

const { version, at, looks } = workerData as {
  version: number
  at: number
  looks: PastObservation[]
}
parentPort?.postMessage(learnRisk(version, at, looks))
