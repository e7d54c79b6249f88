import { z } from 'zod'
import { checkMatrix, MatrixText } from '../actions/matrix/check-matrix.ts'
import { MoveCases, moveCases } from '../actions/matrix/move-cases.ts'
import { previewMatrix } from '../actions/matrix/preview-matrix.ts'
import { NewMatrix, publishMatrix } from '../actions/matrix/publish-matrix.ts'
import { RowNumber } from '../input/shapes.ts'
import { matrixDocument, matrixHistory } from '../views/matrix.ts'
import { Paged } from '../views/types/paging.ts'
import { admin, manager, router } from './trpc.ts'

const Which = z.object({
  version: RowNumber.nullable().describe('Which version; null for the current one.'),
})

export const matrixRouter = router({
  history: manager.input(Paged).query(({ ctx, input }) => matrixHistory(ctx.runtime, input)),
  document: manager
    .input(Which)
    .query(({ ctx, input }) => matrixDocument(ctx.runtime, input.version)),
  check: admin.input(MatrixText).query(({ ctx, input }) => checkMatrix(ctx.runtime, input)),
  preview: admin.input(MatrixText).query(({ ctx, input }) => previewMatrix(ctx.runtime, input)),
  publish: admin
    .input(NewMatrix)
    .mutation(({ ctx, input }) => publishMatrix(ctx.runtime, ctx.visitor, input)),
  move: admin
    .input(MoveCases)
    .mutation(({ ctx, input }) => moveCases(ctx.runtime, ctx.visitor, input)),
})
