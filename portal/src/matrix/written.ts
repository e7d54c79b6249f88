import type { Fields } from '../forms/fields.ts'

/** The words of a matrix form: a file, where one was chosen, else what stands in the field. */
export async function written(fields: Fields): Promise<string> {
  const file = fields.file('file')
  return file && file.size > 0 ? file.text() : fields.text('matrix')
}
