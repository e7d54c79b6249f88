/** Under which key the preview of a file is kept. */
export const previewKey = (id: string): string => `${id}-preview`
