/// <reference types="astro/client" />

declare namespace App {
  type Locals = import('./locals.ts').Locals
}
