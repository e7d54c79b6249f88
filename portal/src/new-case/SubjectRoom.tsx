import { useEffect, useState } from 'preact/hooks'
import { newCaseWords } from '../words/customer/new-case.ts'

interface Props {
  /** The id of the field it watches. */
  field: string
  most: number
}

const longForATitle = 80

/** Says when a subject gets long, before the field silently takes no more. */
export default function SubjectRoom({ field, most }: Props) {
  const [length, setLength] = useState(0)

  useEffect(() => {
    const input = document.getElementById(field)
    if (!(input instanceof HTMLInputElement)) return
    const measure = () => setLength(input.value.length)
    input.addEventListener('input', measure)
    measure()
    return () => input.removeEventListener('input', measure)
  }, [field])

  const isLong = length > longForATitle
  return (
    <span class="hint" hidden={!isLong}>
      <span aria-live="polite">{isLong && `${newCaseWords.longTitle} `}</span>
      <span class="num" aria-hidden="true">
        {newCaseWords.characters(length, most)}
      </span>
    </span>
  )
}
