import { parentPort, workerData } from 'node:worker_threads'
import {
  type LabelledText,
  learnCategories,
} from '@caselead/core/triage/category/learn-categories.ts'

parentPort?.postMessage(learnCategories(workerData as LabelledText[]))
