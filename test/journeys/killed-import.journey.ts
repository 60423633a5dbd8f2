// Kills Carnet and its database again and again while it imports a file, and counts what is there in the end.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { startApplication } from './application.ts'
import { signedInClient, type Client } from './client.ts'

interface Progress {
  done: number
  tally: Record<'created' | 'updated' | 'matched' | 'refused', number>
}

interface Import {
  id: number
  state: string
  run: Progress | null
}

interface Contact {
  emails: { address: string }[]
  phones: unknown[]
  partners: { partnerName: string }[]
  reference: string
}

const rows = 4000
const companies = 40

const application = await startApplication({ example: false })
afterAll(() => application.stop())

test(
  'an import that is killed again and again brings each row in once, whole',
  { timeout: 300_000 },
  async () => {
    const client = await signedInClient(application.url)
    const { id } = await bring(client)
    await until(client, id, (found) => found.state === 'tried')
    expect((await client.send('POST', `/api/v1/imports/${id}/runs`, {})).status).toBe(202)

    const interrupted: string[] = []
    for (const share of [0.05, 0.2, 0.35, 0.5]) {
      const { state } = await until(client, id, isAt(share))
      interrupted.push(state)
      if (share === 0.2) await application.killDatabase()
      else {
        await application.kill()
        await application.start()
      }
    }
    const end = await until(client, id, (found) => found.state !== 'running')

    expect(interrupted).toEqual(['running', 'running', 'running', 'running'])
    expect(end).toMatchObject({ state: 'done', run: { tally: { created: rows, refused: 0 } } })
    const contacts = await all<Contact>(client, '/api/v1/contacts')
    expect(new Set(contacts.map((contact) => contact.emails[0]?.address)).size).toBe(rows)
    expect(new Set(contacts.map((contact) => contact.reference)).size).toBe(rows)
    expect(contacts).toHaveLength(rows)
    for (const { emails, phones, partners } of contacts) {
      expect([emails.length, phones.length, partners.length]).toEqual([1, 1, 1])
    }
    expect(await all(client, '/api/v1/partners')).toHaveLength(companies)
  },
)

function isAt(share: number): (found: Import) => boolean {
  return ({ state, run }) => (run?.done ?? 0) >= rows * share || state !== 'running'
}

async function bring(client: Client): Promise<Import> {
  const lines = Array.from({ length: rows }, (_, number) => {
    const phone = `01 ${String(number)
      .padStart(8, '0')
      .replaceAll(/(..)(?!$)/g, '$1 ')}`
    return `Léa;Michel ${number};lea.michel.${number}@apollo.example;${phone};Apollo ${number % companies}`
  })
  const form = new FormData()
  form.set('subject', 'contact')
  form.set('file', new Blob([['Prénom;Nom;E-mail;Téléphone;Société', ...lines].join('\r\n')]), 'contacts.csv')
  const reply = await client.upload('/api/v1/imports', form)
  expect(reply.status).toBe(201)
  return (await reply.json()) as Import
}

/** Asks until it is so, whatever is down in between. */
async function until(client: Client, id: number, isSo: (found: Import) => boolean): Promise<Import> {
  for (let asked = 0; asked < 5000; asked++) {
    const found = await client.get<Import>(`/api/v1/imports/${id}`).catch(() => undefined)
    if (found && isSo(found)) return found
    await pause(20)
  }
  throw new Error('The import does not get there.')
}

async function all<Item>(client: Client, address: string): Promise<Item[]> {
  const items: Item[] = []
  let next: string | null = ''
  while (next !== null) {
    const query: string = next && `&cursor=${encodeURIComponent(next)}`
    const page: { items: Item[]; next: string | null } = await client.get(`${address}?limit=100${query}`)
    items.push(...page.items)
    next = page.next
  }
  return items
}
