/** Different forms of an English word come out the same; it need not be a word. */
export function stem(low: string): string {
  let root = low.replace(/'s$|s'$/, '')
  if (root.length > 4) root = root.replace(/ing$|ed$/, '')
  if (root.length > 3) root = root.replace(/([^s])s$/, '$1')
  root = root.replace(/([bdfgklmnprtz])\1$/, '$1')
  return root.length > 2 ? root.replace(/e$/, '').replace(/y$/, 'i') : root
}

const small = new Set(
  (
    'a an the this that these those it its our your my their his her we i you they he she us me them ' +
    'is are was were be been being am do does did done have has had having will would could should can ' +
    'may might must shall on in at to from of for with by as into onto out up down off over under about ' +
    'and or but so if then than when while where which what who whom whose how why because since after ' +
    'before until till during through not no nor yes only just also too very really still already yet ' +
    'again now here there all any some both each every other another same such more most few many much ' +
    'please thanks thank hello hi dear get gets got getting use used uses using run runs running ran say ' +
    'says said see sees seen saw show shows shown try tries tried trying know think want need like even ' +
    'once twice times time today currently actually exactly exact full complete same work works worked ' +
    'install installed update updated upgrade upgraded deployed rolled moved switched released patched ' +
    "downloaded always never it's i'm we're we've i've that's don't didn't haven't latest newest current new old"
  ).split(' '),
)

export const isSmall = (low: string): boolean => small.has(low)

/** Words that carry the meaning, as stems. */
export const meaning = (words: readonly string[]): string[] =>
  words.filter((low) => /[\p{L}\p{N}]/u.test(low) && !small.has(low)).map(stem)
