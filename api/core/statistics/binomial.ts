/** How many of how many. */
export interface Part {
  part: number
  of: number
}

const half = 0.5
const logTau = Math.log(2 * Math.PI)
const few = 32

/** The logarithm of n! (Stirling's series, from where it is exact to the last digits that matter). */
function logFactorial(n: number): number {
  if (n < few) return smallOnes[n] ?? 0
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
  return half * (logTau + Math.log(n)) + n * (Math.log(n) - 1) + series
}

const smallOnes = Array.from({ length: few }, (_, n) => {
  let product = 1
  for (let each = 2; each <= n; each += 1) product *= each
  return Math.log(product)
})

export const logChoose = (n: number, k: number): number =>
  logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** The probability of exactly so many, if each is one with a probability of `share`, from 0 to 1 without its ends. */
export const likelihood = ({ part, of }: Part, share: number): number =>
  Math.exp(logChoose(of, part) + part * Math.log(share) + (of - part) * Math.log1p(-share))
