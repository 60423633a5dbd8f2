// The languages that documents are written in (ISO 639-1).
export const documentLanguages = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const
