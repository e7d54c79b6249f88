import { parentPort, workerData } from 'node:worker_threads'
import { learnCategories, type Told } from '@caselead/core/triage/category/learn-categories.ts'

parentPort?.postMessage(learnCategories(workerData as Told[]))
