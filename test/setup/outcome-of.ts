/** What a call answers, or what it says as it refuses. */
export function outcomeOf<T>(call: () => T): T | string {
  try {
    return call()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
