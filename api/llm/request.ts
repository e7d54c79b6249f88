/** What a model is asked: its task, what it's given for it, and the shape its answer must have. */
export interface ModelRequest {
  /** What the shape is called. */
  name: string
  schema: object
  task: string
  given: object
}

/** The body of a request for a chat completion; what is given stands in it as data. */
export function requestFor(
  model: string,
  { name, schema, task, given }: ModelRequest,
  strictly: boolean,
): string {
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: task },
      { role: 'user', content: JSON.stringify(given) },
    ],
    ...(strictly && {
      response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } },
    }),
  })
}
