import type { EmbedInputs, EmbedOutputs, EmbedRouter } from '../../api/routers/embed.ts'

/** "customer.case": how a procedure is named in the address. */
type PathIn<Routers> = {
  [R in keyof Routers & string]: `${R}.${keyof Routers[R] & string}`
}[keyof Routers & string]

type At<Routers, Path> = Path extends `${infer R extends keyof Routers & string}.${infer P}`
  ? Routers[R][P & keyof Routers[R]]
  : never

type Procedures = EmbedRouter['_def']['record']

type PathOf<Type extends 'query' | 'mutation'> = {
  [P in PathIn<EmbedInputs>]: At<Procedures, P> extends { _def: { type: Type } } ? P : never
}[PathIn<EmbedInputs>]

/** The procedures of the API that the widget may call, as its router has them. */
export type Query = PathOf<'query'>
/** A mutation repeated with the same key does nothing the second time and answers the same. */
export type Mutation = PathOf<'mutation'>

export type InputOf<P> = At<EmbedInputs, P>
export type OutputOf<P> = At<EmbedOutputs, P>

/** Nothing need be given where the input may be left out. */
export type Given<P> = undefined extends InputOf<P> ? [input?: InputOf<P>] : [input: InputOf<P>]
