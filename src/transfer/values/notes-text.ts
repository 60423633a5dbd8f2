// Notes between the HTML that Carnet keeps and the plain text that tables and vCards hold.

/** `notesHtml('Bonjour\n<Léa>')` is `<p>Bonjour</p><p>&lt;Léa&gt;</p>`. */
export function notesHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What a reader sees of it, a paragraph a line. */
export function notesText(html: string): string {
  return html
    .replace(/<(?:br ?\/?|\/(?:p|li|h3|blockquote|pre))>(?!$)/g, '\n')
    .replace(/<li>/g, '- ')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Whether plain text says all that the notes say. */
export function isPlainNotes(html: string): boolean {
  return html === '' || notesHtml(notesText(html)) === html
}
