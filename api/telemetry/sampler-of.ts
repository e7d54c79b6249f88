import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace'

type Env = Record<string, string | undefined>

/** Which traces are kept, by `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`; all where they say nothing. */
export function samplerOf({
  OTEL_TRACES_SAMPLER: name,
  OTEL_TRACES_SAMPLER_ARG: arg,
}: Env): Sampler {
  const [, parent, kind] =
    /^(parentbased_)?(always_on|always_off|traceidratio)$/.exec(name ?? '') ?? []
  const root = roots[kind ?? 'always_on']?.(arg) ?? new AlwaysOnSampler()
  return parent === undefined && kind !== undefined ? root : new ParentBasedSampler({ root })
}

const roots: Record<string, (arg: string | undefined) => Sampler> = {
  always_on: () => new AlwaysOnSampler(),
  always_off: () => new AlwaysOffSampler(),
  traceidratio: (arg) => new TraceIdRatioBasedSampler(ratioOf(arg)),
}

/** From 0 to 1; all of them where it says no such number. */
function ratioOf(arg: string | undefined): number {
  const ratio = Number(arg?.trim() || '1')
  return ratio >= 0 && ratio <= 1 ? ratio : 1
}
