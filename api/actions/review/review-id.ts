import { z } from 'zod'
import { CaseNumber, RowNumber } from '../../input/shapes.ts'

export const WhichReview = z.object({ review: RowNumber.describe('The review, by its id.') })

export const WhichReviewCase = WhichReview.extend({ number: CaseNumber })
