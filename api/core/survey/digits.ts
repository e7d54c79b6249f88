/** Where the digits of other scripts begin: ten in a row each, as Unicode has them. */
const zeros = [
  // Arabic, Persian, N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6],
  // Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Khmer, Mongolian
  ...[0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810],
]

const chinese = '〇一二三四五六七八九'
const anyDigit = /[\p{Nd}〇一二三四五六七八九]/gu

/** A line with its digits as we write them, whatever script it's in. */
export const withOurDigits = (line: string): string => line.replace(anyDigit, ourDigit)

function ourDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((each) => code >= each && code < each + 10)
  if (zero !== undefined) return String(code - zero)
  const at = chinese.indexOf(digit)
  return at === -1 ? digit : String(at)
}
