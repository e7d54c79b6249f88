/** Milliseconds that this thread computes, so that a busy machine is no slower. */
export function computing(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
