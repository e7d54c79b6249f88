import type { World } from './world.ts'

/** A state nothing can be decided on, as a fault of the program would leave it; answers what mends it. */
export async function breakCase({ db }: Pick<World, 'db'>, number: string) {
  const id = Number(number.replace('C-', ''))
  const { state } = await db
    .selectFrom('cases')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const write = (written: unknown) =>
    db
      .updateTable('cases')
      .set({ state: JSON.stringify(written) })
      .where('id', '=', id)
      .execute()
  await write({ ...(state as object), clocks: null })
  return () => write(state)
}
