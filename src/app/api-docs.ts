// The API's description as a page to read, made from the same OpenAPI document that programs read.
type Json = Readonly<Record<string, unknown>>

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly {
    name: string
    in: string
    required: boolean
    description?: string
    schema: Json
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Json }>> }
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, { schema: Json }>> }>
  >
}

export function apiDocs(document: Json): string {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, Operation>>>>
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const tags = [...new Set(operations.map((one) => one.operation.tags[0] ?? ''))]
  const sections = tags.map((tag) => {
    const own = operations.filter((one) => one.operation.tags[0] === tag)
    return `<section id="${safe(tag)}"><h2>${safe(tag)}</h2>${own.map(operationHtml).join('')}</section>`
  })
  const menu = tags.map((tag) => `<li><a href="#${safe(tag)}">${safe(tag)}</a></li>`).join('')
  return page(
    `<nav aria-label="Sections"><p><b>Carnet API</b></p><ul>${menu}</ul></nav><main>${intro}${sections.join('')}</main>`,
  )
}

const intro = `<h1>Carnet API</h1>
<p>JSON over HTTP, described by <a href="/api/openapi.json">OpenAPI 3.1</a>. Send a key made under <i>My account → API keys</i>
(or by <code>bin/carnet key create</code>) as <code>Authorization: Bearer …</code>.</p>
<p>Lists answer <code>{ items, next }</code>; pass <code>next</code> as <code>cursor</code> for the following page. <code>filter</code> is JSON:
<code>{"and":[{"field":"city","op":"eq","value":"Paris"},{"field":"ownerId","op":"isMe"}]}</code>; <code>sort</code> is
<code>name,-createdAt</code>. A record's <code>ETag</code> goes back as <code>If-Match</code> when it is changed; 412 means that somebody
else was quicker. Problems follow RFC 9457 and point at each field by RFC 6901, in the language of the caller.</p>`

function operationHtml({
  path,
  method,
  operation,
}: {
  path: string
  method: string
  operation: Operation
}): string {
  const parameters = operation.parameters.map(
    (one) =>
      `<tr><td><code>${safe(one.name)}</code>${one.required ? ' *' : ''}</td><td>${safe(one.in)}</td><td><code>${safe(typeName(one.schema))}</code> ${safe(one.description ?? '')}</td></tr>`,
  )
  const body = Object.entries(operation.requestBody?.content ?? {}).map(([media, { schema }]) =>
    schemaHtml(`Body, ${media}`, schema),
  )
  const replies = Object.entries(operation.responses).map(([status, reply]) => {
    const [media, content] = Object.entries(reply.content ?? {})[0] ?? []
    const shown = Number(status) < 300 && content ? schemaHtml(`Reply, ${media}`, content.schema) : ''
    return `<li><b>${safe(status)}</b> ${safe(reply.description)}${shown}</li>`
  })
  return `<article id="${safe(operation.operationId)}"><h3><span>${safe(method)}</span> <code>${safe(path)}</code></h3><p>${safe(operation.summary)}</p>
    ${parameters.length > 0 ? `<table><thead><tr><th>Parameter</th><th>In</th><th>Type</th></tr></thead><tbody>${parameters.join('')}</tbody></table>` : ''}
    ${body.join('')}<ul>${replies.join('')}</ul></article>`
}

function schemaHtml(title: string, schema: Json): string {
  return `<details><summary>${safe(title)}</summary><pre tabindex="0">${safe(JSON.stringify(schema, null, 2))}</pre></details>`
}

function typeName(schema: Json): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map(String).join(' | ')
  return typeof schema['type'] === 'string' ? schema['type'] : 'any'
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Carnet API</title><style>
:root { color-scheme: light dark; }
body { margin: 0; display: grid; grid-template-columns: 200px minmax(0, 1fr); font: 14px/1.5 system-ui, sans-serif; background: light-dark(#fff, #181817); color: light-dark(#1b1b19, #ecece8); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 16px; background: light-dark(#f7f7f5, #121211); box-sizing: border-box; }
nav ul { list-style: none; padding: 0; } nav a { display: block; padding: 2px 0; } main { padding: 24px; max-width: 860px; min-width: 0; overflow-wrap: anywhere; }
a { color: light-dark(#2e48c4, #a3b2ff); } article { padding: 8px 0 16px; border-top: 1px solid light-dark(#e8e8e4, #2b2b29); }
h3 span { font-size: 12px; } table { border-collapse: collapse; } th, td { text-align: left; padding: 2px 16px 2px 0; font-weight: 400; vertical-align: top; }
th { color: light-dark(#66665f, #9c9c95); } pre { overflow: auto; max-height: 420px; background: light-dark(#f7f7f5, #121211); padding: 12px; border-radius: 6px; }
@media (max-width: 640px) { body { display: block; } nav { position: static; height: auto; } }
</style></head><body>${body}</body></html>`
}
