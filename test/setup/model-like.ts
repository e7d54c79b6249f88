import { onTestFinished } from 'vitest'
import { type Answer, resendLike } from './resend-like.ts'

/** What a model is asked, as far as tests look at it. */
export interface Asked {
  headers: Record<string, unknown>
  /** Of its two turns. */
  task: string
  given: string
  format: { type: string; json_schema: { strict: boolean; schema: object } } | undefined
  whole: string
}

export const nothing = {
  ...{ category: null, categoryWords: [], sentiment: null, sentimentWords: [] },
  ...{ urgency: null, urgencyWords: [] },
}

/** A chat completion with these words. */
export const saying = (content: string | null): Answer => ({
  status: 200,
  body: { id: 'chat-1', choices: [{ index: 0, message: { role: 'assistant', content } }] },
})

/** A server that listens where a hosted model would, notes what it is asked and answers as told. */
export async function modelLike(
  answer: (asked: Asked, count: number) => Answer | 'hang' | Promise<Answer | 'hang'>,
) {
  const asked: Asked[] = []
  const server = await resendLike(({ headers, body, path }) => {
    if (path !== '/v1/chat/completions') return { status: 404, body: {} }
    const { messages, response_format: format } = JSON.parse(body)
    const [task, given] = messages.map(({ content }: { content: string }) => content)
    const one = { headers, task, given, format, whole: body }
    asked.push(one)
    return answer(one, asked.length)
  })
  onTestFinished(server.close)
  return { url: `${server.url}/v1`, asked, close: server.close }
}
