import { parentPort } from 'node:worker_threads'
import { type MailBody, mailWords } from './reply-text.ts'

// What it throws ends the thread, and whoever asked is told why.
parentPort?.on('message', (body: MailBody) => parentPort?.postMessage(mailWords(body)))
