import type { AstroIntegration } from 'astro'

/** Builds one module that answers a web `Request`; whoever serves it owns port and files. */
export function fetchAdapter(): AstroIntegration {
  return {
    name: 'caselead-fetch-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'caselead-fetch-adapter',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./handle.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        })
      },
    },
  }
}
