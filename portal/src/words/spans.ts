export { away, span } from '@caselead/core/look/spans.ts'
