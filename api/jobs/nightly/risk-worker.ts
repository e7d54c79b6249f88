import { parentPort, workerData } from 'node:worker_threads'
import { learnRisk } from '@caselead/core/risk/model.ts'
import type { PastLook } from '@caselead/core/risk/past.ts'

const { version, at, looks } = workerData as { version: number; at: number; looks: PastLook[] }
parentPort?.postMessage(learnRisk(version, at, looks))
