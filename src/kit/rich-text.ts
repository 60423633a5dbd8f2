// Notes written with bold, lists and links: what is kept of the HTML that comes in.
import sanitizeHtml from 'sanitize-html'

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'a',
    'blockquote',
    'h3',
    'code',
    'pre',
  ],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  transformTags: { b: 'strong', i: 'em', div: 'p', h1: 'h3', h2: 'h3' },
  disallowedTagsMode: 'discard',
}

/** `cleanRichText('<p onclick="x()">Bonjour <b>Léa</b></p><script>…</script>')` is `<p>Bonjour <strong>Léa</strong></p>`. */
export function cleanRichText(html: string): string {
  return sanitizeHtml(html, allowed)
}
