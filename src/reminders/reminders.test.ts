// Reminders at the door: proposed for what is overdue, looked at, sent by e-mail or letter, followed, and kept from outsiders.
import { sql } from 'kysely'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { testServer, type ProblemBody, type Visitor } from '../../test/server.ts'
import { testWorld, whoIs } from '../../test/world.ts'
import { contactRoutes } from '../contacts/routes.ts'
import type { Mail } from '../kit/mail.ts'
import { problemTitles } from '../kit/problem-labels.ts'
import { partnerRoutes } from '../partners/routes.ts'
import type { Method } from './configuration/method.ts'
import { methodRoutes } from './configuration/methods-routes.ts'
import { addDays } from './due-date.ts'
import type { Followed } from './followed.ts'
import type { Invoice } from './invoice.ts'
import type { ReminderLetter } from './letter.ts'
import type { Message } from './outbox/contract.ts'
import { deliverNext } from './outbox/outbox-actions.ts'
import { outboxRoutes } from './outbox/routes.ts'
import type { Reminder } from './reminder.ts'
import { reminderRoutes } from './routes.ts'
import { runReminders, type RunDone } from './run-actions.ts'
import { queueNightlyRun } from './scheduled-actions.ts'
import { LetterRefused, sendReminders, type MakeLetter } from './send-actions.ts'
import { setFailed } from './send-queries.ts'
import { readerNow } from '../kit/list/today.ts'

const world = await testWorld()
const tables = [reminderRoutes, outboxRoutes(''), methodRoutes, partnerRoutes, contactRoutes]
const { as, signedOut } = await testServer(tables, world)
const [camille, hugo, yanis, nora] = (await Promise.all(
  [world.camille, world.hugo, world.yanis, world.nora].map(as),
)) as [Visitor, Visitor, Visitor, Visitor]
const { today } = readerNow(0)

async function made(path: string, draft: object): Promise<number> {
  const { status, body } = await hugo.post<{ id: number }>(path, {
    companyIds: [world.companies.oree],
    ...draft,
  })
  expect(body).not.toHaveProperty('errors')
  expect(status).toBe(201)
  return body.id
}
const partner = (name: string, draft: object = {}) =>
  made('/api/v1/partners', {
    kind: 'company',
    name,
    emails: [{ address: `contact@${name.toLowerCase()}.fr` }],
    ...draft,
  })
const contact = (lastName: string, partnerId: number, draft: object = {}) =>
  made('/api/v1/contacts', {
    lastName,
    partners: [{ partnerId }],
    emails: [{ address: `${lastName.toLowerCase()}@apollo.fr` }],
    ...draft,
  })

let count = 0
/** Open, and overdue for so many days. */
async function invoice(partnerId: number, days: number, rest: object = {}): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into invoice (number, status, partner_id, company_id, issued_on, due_on, total_before_tax, total_with_tax)
    values (${`X-${++count}`}, 'open', ${partnerId}, ${world.companies.oree}, ${addDays(today, -days - 30)}::date,
      ${addDays(today, -days)}::date, 100, 120) returning id`.execute(world.db)
  const id = rows[0]?.id ?? 0
  for (const [column, value] of Object.entries(rest))
    await sql`update invoice set ${sql.ref(column)} = ${value} where id = ${id}`.execute(world.db)
  return id
}

const run = async (by: Visitor = hugo) => (await by.post<RunDone>('/api/v1/reminder-runs')).body
const listed = async (by: Visitor, query = '') =>
  (await by.get<{ items: Reminder[] }>(`/api/v1/reminders?${query}`)).body.items
const validate = (by: Visitor, ids: readonly number[]) =>
  by.post<{ validated: number; withdrawn: number; settled: number; jobId: number | null } & ProblemBody>(
    '/api/v1/reminders/validations',
    { ids },
  )
const reminder = async (id: number) => (await hugo.get<Reminder>(`/api/v1/reminders/${id}`)).body
const letterOf = async (id: number) => (await hugo.get<ReminderLetter>(`/api/v1/reminders/${id}/letter`)).body
const outbox = async (query = '') =>
  (await hugo.get<{ items: Message[]; sending: boolean }>(`/api/v1/outbox?${query}`)).body

const noLetter: MakeLetter = async () => null
async function work(jobId: number | null, makeLetter: MakeLetter = noLetter): Promise<void> {
  const job = await world.db
    .selectFrom('job')
    .selectAll()
    .where('id', '=', jobId ?? 0)
    .executeTakeFirstOrThrow()
  const running = {
    db: world.db,
    id: job.id,
    userId: job.user_id,
    input: job.input,
    progress: async () => {},
  }
  await sendReminders(running, await whoIs(world, world.hugo), makeLetter)
}
/** Sends one reminder of a partner as far as the outbox. */
async function sent(partnerId: number, makeLetter?: MakeLetter): Promise<number> {
  await run()
  const [one] = (await listed(hugo, 'limit=200')).filter((found) => found.partnerId === partnerId)
  await work((await validate(hugo, [one?.id ?? 0])).body.jobId, makeLetter)
  return one?.id ?? 0
}

beforeEach(async () => {
  await sql`truncate invoice, reminder, reminder_run, outbox_message cascade`.execute(world.db)
})

describe('a run', () => {
  it('proposes one reminder a partner and level, and run again nothing more', async () => {
    const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
    const lea = await contact('Michel', apollo)
    const [late, later] = [await invoice(apollo, 6), await invoice(apollo, 9, { contact_id: lea })]
    await invoice(halle, 300)
    await invoice(halle, 3)
    expect(await run()).toMatchObject({ proposed: 2, withdrawn: 0, sent: 0 })
    expect(await run()).toMatchObject({ proposed: 0 })
    const [one, other] = await listed(hugo, 'sort=partnerId')
    expect(one).toMatchObject({
      state: 'awaiting',
      level: 1,
      amount: '240.00',
      daysOverdue: 9,
      invoices: [{ id: later, balance: '120.00' }, { id: late }],
      labels: { partnerId: 'Apollo', contactId: 'MICHEL', methodId: 'Relance en trois temps' },
    })
    expect(other).toMatchObject({ amount: '120.00', labels: { partnerId: 'Halle' } })
    const runs = await hugo.get<{ items: object[] }>('/api/v1/reminder-runs')
    expect(runs.body.items).toMatchObject([{ proposed: 0 }, { proposed: 2, userName: 'Hugo Blanc' }])
  })

  it('leaves alone what is disputed, on hold, promised or a draft, and what is too little', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 30, { hold: 'disputed' })
    await invoice(apollo, 30, { hold: 'on-hold' })
    await invoice(apollo, 30, { promised_until: today })
    await invoice(apollo, 30, { status: 'paid', paid: 120 })
    await invoice(apollo, 30, { paid: 110.01 })
    expect(await run()).toMatchObject({ proposed: 0 })
    await invoice(apollo, 6, { paid: 119.99 })
    expect(await run()).toMatchObject({ proposed: 1 })
  })

  it('twice at once proposes once', async () => {
    await invoice(await partner('Apollo'), 30)
    const runs = await Promise.all([run(), run(camille), run()])
    expect(runs.map(({ proposed }) => proposed).toSorted((a, b) => a - b)).toEqual([0, 0, 1])
  })

  it('withdraws what was paid before anybody looked at it', async () => {
    const id = await invoice(await partner('Apollo'), 30)
    await run()
    const { body } = await hugo.get<Invoice>(`/api/v1/invoices/${id}`)
    await hugo.post(`/api/v1/invoices/${id}/payments`, { amount: '120' }, { 'if-match': `"${body.version}"` })
    expect(await run()).toMatchObject({ proposed: 0, withdrawn: 1 })
    expect(await listed(hugo)).toMatchObject([{ state: 'withdrawn' }])
  })

  it('goes from level to level, after the days that lie between', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 30)
    await work((await validate(hugo, [(await runOne()).id])).body.jobId)
    await sql`update reminder set state = 'done', done_at = now() - interval '14 days'`.execute(world.db)
    expect(await run()).toMatchObject({ proposed: 0 })
    await sql`update reminder set done_at = now() - interval '15 days'`.execute(world.db)
    expect(await run()).toMatchObject({ proposed: 1 })
    expect((await listed(hugo, 'sort=-level'))[0]).toMatchObject({ level: 2 })
  })

  it('sends at once what nobody has to look at, by the method of the partner', async () => {
    const apollo = await partner('Apollo')
    const texts = { fr: { subject: 'Rappel', letter: '', email: 'Merci, {partner}' } }
    const level = { days: 1, minimumAmount: '0', way: 'email', needsValidation: false, texts }
    const { body } = await camille.post<{ id: number }>('/api/v1/reminder-methods', {
      name: 'Seule',
      levels: [level],
    })
    const chosen = await hugo.put<Followed>(`/api/v1/partners/${apollo}/reminder-method`, {
      methodId: body.id,
    })
    expect(chosen.body.partners).toEqual([{ id: apollo, name: 'Apollo', methodId: body.id }])
    await invoice(apollo, 2)
    expect(await run()).toMatchObject({ proposed: 1, sent: 1 })
    expect(await listed(hugo)).toMatchObject([{ state: 'sending', emailTo: 'contact@apollo.fr' }])
    await hugo.put(`/api/v1/partners/${apollo}/reminder-method`, { methodId: null })
    expect(
      (await hugo.get<Followed>(`/api/v1/partners/${apollo}/reminders`)).body.partners[0]?.methodId,
    ).toBeNull()
  })

  it('comes by itself each night, once', async () => {
    const night = new Date('2026-11-23T04:59:00')
    const morning = new Date('2026-11-23T05:01:00')
    expect(await queueNightlyRun(world.app, night)).toBe(false)
    expect(
      await Promise.all([queueNightlyRun(world.app, morning), queueNightlyRun(world.app, morning)]),
    ).toHaveLength(2)
    const { rows } = await sql<{
      user: number
    }>`select user_id as user from job where kind = 'reminder-run'`.execute(world.db)
    expect(rows).toEqual([{ user: world.camille.id }])
    await invoice(await partner('Apollo'), 30)
    await runReminders(world.app, await whoIs(world, world.camille), { scheduled: true })
    expect((await camille.get<{ items: object[] }>('/api/v1/reminder-runs')).body.items).toMatchObject([
      { proposed: 1, userName: null },
    ])
    expect((await hugo.get<{ items: object[] }>('/api/v1/reminder-runs')).body.items).toEqual([])
  })
})

async function runOne(): Promise<Reminder> {
  await run()
  const [one] = await listed(hugo)
  if (!one) throw new Error('nothing was proposed')
  return one
}

describe('a reminder that waits', () => {
  it('says what it would say today, in the language of the customer', async () => {
    const { rows } = await sql<{ id: number }>`
      insert into localization (country, language) values ('DE', 'de') returning id`.execute(world.db)
    const gmbh = await partner('Bonnwerk', { localizationId: rows[0]?.id })
    await invoice(gmbh, 6)
    const letter = await letterOf((await runOne()).id)
    expect(letter).toMatchObject({
      language: 'de',
      languageFrom: 'partner',
      subject: 'Zahlungserinnerung',
      date: today,
      emailTo: 'contact@bonnwerk.fr',
      byLetter: false,
      invoices: [{ daysOverdue: 6, totalWithTax: '120.00', paid: '0.00', balance: '120.00' }],
    })
    expect(letter.email.replace(/[^\S\n]/g, ' ')).toContain('Summe: 120,00 €')
  })

  it('is put aside, and then comes at the next level only', async () => {
    await invoice(await partner('Apollo'), 30)
    const one = await runOne()
    expect((await hugo.post('/api/v1/reminders/dismissals', { ids: [one.id] })).body).toEqual({
      dismissed: 1,
      settled: 0,
    })
    expect((await hugo.post('/api/v1/reminders/dismissals', { ids: [one.id] })).body).toEqual({
      dismissed: 0,
      settled: 1,
    })
    expect(await run()).toMatchObject({ proposed: 0 })
    expect((await validate(hugo, [one.id])).body).toMatchObject({ validated: 0, settled: 1, jobId: null })
  })

  it('leaves without what was paid or disputed meanwhile, or does not leave', async () => {
    const apollo = await partner('Apollo')
    const [first, second] = [await invoice(apollo, 8), await invoice(apollo, 7)]
    const one = await runOne()
    await sql`update invoice set hold = 'disputed' where id = ${first}`.execute(world.db)
    await work((await validate(hugo, [one.id])).body.jobId)
    expect(await reminder(one.id)).toMatchObject({
      amount: '120.00',
      invoices: [{ id: second }],
      state: 'sending',
    })
    await invoice(apollo, 9)
    await run()
    const [other] = await listed(hugo)
    await sql`update invoice set status = 'cancelled'`.execute(world.db)
    expect((await validate(hugo, [other?.id ?? 0])).body).toMatchObject({
      validated: 0,
      withdrawn: 1,
      jobId: null,
    })
  })
})

describe('a reminder that leaves', () => {
  it('is an e-mail in the outbox, which can be taken as a file and told to be sent', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 6)
    const id = await sent(apollo, async (_trx, _who, letter) => ({
      name: `Relance ${letter.level}.pdf`,
      pdf: Buffer.from('%PDF-1.7'),
    }))
    const { items, sending } = await outbox()
    expect(sending).toBe(false)
    expect(items).toMatchObject([
      {
        reminderId: id,
        state: 'waiting',
        recipient: 'contact@apollo.fr',
        subject: 'Facture en attente de règlement',
        attachment: 'Relance 1.pdf',
        partnerName: 'Apollo',
      },
    ])
    const eml = await hugo.get<string>(`/api/v1/outbox/${items[0]?.id}/message.eml`)
    expect(eml.headers['content-type']).toBe('message/rfc822')
    expect(eml.body).toMatch(/^From: =\?UTF-8\?.*<hugo\.blanc@oree\.example>\r$/m)
    expect(eml.body).toMatch(/^To: contact@apollo\.fr\r$/m)
    expect(eml.body).toMatch(/filename="?Relance 1\.pdf/)
    expect((await hugo.get<string>(`/api/v1/reminders/${id}/letter.pdf`)).body).toBe('%PDF-1.7')
    const told = await hugo.post<Message>(`/api/v1/outbox/${items[0]?.id}/deliveries`)
    expect(told).toMatchObject({ status: 201, body: { state: 'sent', sentBy: 'Hugo Blanc' } })
    expect(await reminder(id)).toMatchObject({ state: 'done', hasPdf: true })
    expect((await hugo.post(`/api/v1/outbox/${items[0]?.id}/attempts`)).status).toBe(409)
  })

  it('is a letter where the contact refuses e-mail, and keeps its words whatever changes after', async () => {
    const apollo = await partner('Apollo')
    const lea = await contact('Michel', apollo, { doNotEmail: true })
    await invoice(apollo, 6, { contact_id: lea })
    const id = await sent(apollo)
    expect(await reminder(id)).toMatchObject({ state: 'done', byLetter: true, emailTo: '' })
    expect((await outbox()).items).toEqual([])
    const letter = await letterOf(id)
    expect(letter).toMatchObject({ withoutEmail: 'refused', byLetter: true, contactId: lea })
    const methods = (await camille.get<{ items: Method[] }>('/api/v1/reminder-methods')).body.items
    const own = methods.find(({ isDefault }) => isDefault)
    const texts = { fr: { subject: '?', letter: '?', email: '?' } }
    const levels = own?.levels.map((level) => ({ ...level, texts }))
    await camille.patch(`/api/v1/reminder-methods/${own?.id}`, { levels })
    expect(await letterOf(id)).toEqual(letter)
    await camille.patch(`/api/v1/reminder-methods/${own?.id}`, { levels: own?.levels })
  })

  it('is sent by the mail server, tried again while it is away, and says why it was refused', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 6)
    const id = await sent(apollo)
    const mails: Mail[] = []
    const away = {
      from: 'factures@oree.example',
      send: () => Promise.reject(new Error('connect ECONNREFUSED')),
    }
    expect(await deliverNext(world.db, away)).toBe(false)
    expect((await outbox()).items).toMatchObject([
      { state: 'waiting', attempts: 1, problem: 'connect ECONNREFUSED' },
    ])
    const [message] = (await outbox()).items
    await hugo.post(`/api/v1/outbox/${message?.id}/attempts`)
    const refused = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }
    const refusal = Object.assign(new Error('550 No such user'), refused)
    expect(await deliverNext(world.db, { ...away, send: () => Promise.reject(refusal) })).toBe(true)
    expect(await reminder(id)).toMatchObject({ state: 'failed', problem: '550 No such user' })
    expect(await run()).toMatchObject({ proposed: 0 })

    await sql`update partner_email set address = 'compta@apollo.fr' where partner_id = ${apollo}`.execute(
      world.db,
    )
    await work((await validate(hugo, [id])).body.jobId)
    await deliverNext(world.db, { ...away, send: async (mail) => void mails.push(mail) })
    expect(mails).toMatchObject([
      {
        to: 'compta@apollo.fr',
        from: { name: 'Orée', address: 'factures@oree.example' },
        replyTo: 'hugo.blanc@oree.example',
      },
    ])
    expect(await reminder(id)).toMatchObject({ state: 'done' })
    expect((await outbox('state=sent')).items).toHaveLength(1)
    expect((await outbox('state=failed')).items).toEqual([])
  })

  it('goes out once, however many send at once', async () => {
    for (const name of ['Apollo', 'Halle', 'Verrerie']) await invoice(await partner(name), 6)
    await run()
    const ids = (await listed(hugo)).map(({ id }) => id)
    const replies = await Promise.all([validate(hugo, ids), validate(camille, ids)])
    expect(replies.map(({ body }) => body.validated).toSorted((a, b) => a - b)).toEqual([0, 3])
    const jobId = replies.find(({ body }) => body.jobId !== null)?.body.jobId ?? null
    await Promise.all([work(jobId), work(jobId)])
    const mails: string[] = []
    const mailer = { from: 'x@oree.example', send: async (mail: Mail) => void mails.push(mail.to) }
    const deliverAll = async () => {
      while (await deliverNext(world.db, mailer));
    }
    await Promise.all([deliverAll(), deliverAll()])
    expect(mails.toSorted()).toEqual(['contact@apollo.fr', 'contact@halle.fr', 'contact@verrerie.fr'])
  })

  it('waits for whoever holds it, and is left out where it was put aside meanwhile', async () => {
    const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
    await invoice(apollo, 6)
    await invoice(halle, 6)
    await run()
    const [one, other] = await listed(hugo, 'sort=partnerId')
    const ids = [one?.id ?? 0, other?.id ?? 0]
    const { jobId } = (await validate(hugo, ids)).body
    const working = await world.db.transaction().execute(async (trx) => {
      await sql`select from reminder where id = ${ids[0]} for update`.execute(trx)
      await sql`update reminder set state = 'dismissed' where id = ${ids[1]}`.execute(trx)
      const begun = work(jobId)
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect((await outbox()).items).toEqual([])
      return { begun }
    })
    await working.begun
    expect((await outbox()).items).toMatchObject([{ reminderId: ids[0] }])
    expect(await reminder(ids[1] ?? 0)).toMatchObject({ state: 'dismissed' })
  })

  it('is decided anew where its job was cancelled, and not while the job goes on', async () => {
    for (const name of ['Apollo', 'Halle']) await invoice(await partner(name), 6)
    await run()
    const ids = (await listed(hugo)).map(({ id }) => id)
    const { jobId } = (await validate(hugo, ids)).body
    const settled = { dismissed: 0, settled: 1 }
    expect((await validate(hugo, ids)).body).toMatchObject({ validated: 0, settled: 2, jobId: null })
    const dismiss = async (id = 0) => (await hugo.post('/api/v1/reminders/dismissals', { ids: [id] })).body
    expect(await dismiss(ids[0])).toEqual(settled)
    await sql`update job set state = 'cancelled' where id = ${jobId}`.execute(world.db)
    expect(await dismiss(ids[0])).toEqual({ dismissed: 1, settled: 0 })
    const again = (await validate(hugo, ids)).body
    expect(again).toMatchObject({ validated: 1, settled: 1 })
    await work(again.jobId)
    expect((await outbox()).items).toMatchObject([{ reminderId: ids[1], state: 'waiting' }])
    await sql`update job set state = 'done' where id = ${again.jobId}`.execute(world.db)
    expect((await validate(hugo, ids)).body).toMatchObject({ validated: 0, settled: 2 })
  })

  it('takes its e-mail back where it is put aside', async () => {
    const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
    await invoice(apollo, 6)
    await invoice(halle, 6)
    const ids = [await sent(apollo), await sent(halle)]
    await sql`update job set state = 'done'`.execute(world.db)
    await sql`update reminder set state = 'failed' where id = ${ids[1]}`.execute(world.db)
    await sql`update outbox_message set state = 'failed' where reminder_id = ${ids[1]}`.execute(world.db)
    expect((await hugo.post('/api/v1/reminders/dismissals', { ids })).body).toEqual({
      dismissed: 2,
      settled: 0,
    })
    expect((await outbox()).items).toEqual([])
    expect((await outbox('state=cancelled')).items).toHaveLength(2)
    const mailer = { from: 'x@oree.example', send: () => Promise.reject(new Error('sent')) }
    expect(await deliverNext(world.db, mailer)).toBe(false)
  })

  it('stays in the outbox where our account is refused, and the others wait for the next turn', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 6)
    const id = await sent(apollo)
    const refusal = Object.assign(new Error('535 Bad credentials'), { code: 'EAUTH', responseCode: 535 })
    const mailer = { from: 'x@oree.example', send: () => Promise.reject(refusal) }
    expect(await deliverNext(world.db, mailer)).toBe(false)
    expect((await outbox()).items).toMatchObject([{ state: 'waiting', problem: '535 Bad credentials' }])
    expect(await reminder(id)).toMatchObject({ state: 'sending' })
  })

  const never = {
    from: 'x@oree.example',
    send: () => Promise.reject(new Error('it was sent')),
  }
  it.each([
    ['paid', { status: 'paid', paid: 120 }],
    ['disputed', { hold: 'disputed' }],
    ['promised', { promised_until: today }],
  ])('is withdrawn where all is %s before its job, its delivery or the next attempt', async (_, change) => {
    const apollo = await partner('Apollo')
    const settle = async () => {
      for (const [column, value] of Object.entries(change))
        await sql`update invoice set ${sql.ref(column)} = ${value}`.execute(world.db)
    }
    await invoice(apollo, 6)
    const one = await runOne()
    const { jobId } = (await validate(hugo, [one.id])).body
    await settle()
    await work(jobId)
    expect(await reminder(one.id)).toMatchObject({ state: 'withdrawn' })
    expect((await outbox()).items).toEqual([])

    await invoice(apollo, 6)
    const other = await sent(apollo)
    await settle()
    expect(await deliverNext(world.db, never)).toBe(true)
    expect(await reminder(other)).toMatchObject({ state: 'withdrawn' })
    expect((await outbox('state=cancelled')).items).toMatchObject([{ reminderId: other }])

    await invoice(apollo, 6)
    const third = await sent(apollo)
    await settle()
    const [message] = (await outbox()).items
    const tried = await hugo.post<Message>(`/api/v1/outbox/${message?.id}/attempts`)
    expect(tried).toMatchObject({ status: 201, body: { state: 'cancelled' } })
    expect(await reminder(third)).toMatchObject({ state: 'withdrawn' })
  })

  it('waits for somebody again, with what is due by now, where an invoice was paid in part', async () => {
    await invoice(await partner('Apollo'), 8)
    const one = await runOne()
    const { jobId } = (await validate(hugo, [one.id])).body
    await sql`update invoice set paid = 20`.execute(world.db)
    await work(jobId)
    expect(await reminder(one.id)).toMatchObject({ state: 'awaiting', amount: '100.00' })
    await work((await validate(hugo, [one.id])).body.jobId)
    await sql`update invoice set paid = 50.5`.execute(world.db)
    expect(await deliverNext(world.db, never)).toBe(true)
    expect(await reminder(one.id)).toMatchObject({ state: 'awaiting', amount: '69.50', settledAt: null })
    expect((await outbox('state=cancelled')).items).toMatchObject([{ reminderId: one.id }])

    await work((await validate(hugo, [one.id])).body.jobId)
    expect((await outbox()).items[0]?.text.replace(/[^\S\n]/g, ' ')).toContain('69,50 €')
  })

  it('waits for somebody again where one invoice was paid, or the customer refuses e-mail by now', async () => {
    const apollo = await partner('Apollo')
    const [first, second] = [await invoice(apollo, 8), await invoice(apollo, 7)]
    const id = await sent(apollo)
    await sql`update invoice set status = 'paid', paid = 120 where id = ${first}`.execute(world.db)
    expect(await deliverNext(world.db, never)).toBe(true)
    expect(await reminder(id)).toMatchObject({ state: 'awaiting', settledAt: null })
    expect((await outbox()).items).toEqual([])
    expect(await run()).toMatchObject({ proposed: 0, withdrawn: 0 })

    await work((await validate(hugo, [id])).body.jobId)
    expect((await outbox()).items).toMatchObject([{ reminderId: id, state: 'waiting' }])
    await sql`update partner set do_not_email = true where id = ${apollo}`.execute(world.db)
    expect(await deliverNext(world.db, never)).toBe(true)
    expect(await reminder(id)).toMatchObject({ state: 'awaiting', invoices: [{ id: second }] })
    await work((await validate(hugo, [id])).body.jobId)
    expect(await reminder(id)).toMatchObject({ state: 'done', byLetter: true, emailTo: '' })
  })

  it('fails alone where its letter cannot be set', async () => {
    const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
    await invoice(apollo, 6)
    await invoice(halle, 6)
    await run()
    const ids = (await listed(hugo)).map(({ id }) => id)
    await work((await validate(hugo, ids)).body.jobId, async (_trx, _who, letter) => {
      if (letter.partnerId === apollo) throw new LetterRefused('Le code postal manque')
      return null
    })
    expect(await listed(hugo, 'sort=partnerId')).toMatchObject([
      { state: 'failed', problem: 'Le code postal manque' },
      { state: 'sending' },
    ])
  })

  it('fails in the reader’s words where nobody foresaw why; the others leave, and the job says it broke down', async () => {
    const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
    await invoice(apollo, 6)
    await invoice(halle, 6)
    await run()
    const ids = (await listed(hugo)).map(({ id }) => id)
    const { jobId } = (await validate(hugo, ids)).body
    const sending = work(jobId, async (_trx, _who, letter) => {
      if (letter.partnerId === apollo) throw new Error('duplicate key value')
      return null
    })
    await expect(sending).rejects.toThrow('duplicate key value')
    const [failed, leaving] = await listed(hugo, 'sort=partnerId')
    expect(failed).toMatchObject({ state: 'failed', problem: problemTitles.fr.internal })
    expect(leaving).toMatchObject({ state: 'sending' })
  })

  it('stays put aside where it fails after somebody has decided', async () => {
    await invoice(await partner('Apollo'), 6)
    await run()
    const [one] = await listed(hugo)
    const id = one?.id ?? 0
    expect((await hugo.post('/api/v1/reminders/dismissals', { ids: [id] })).body).toMatchObject({
      dismissed: 1,
    })
    await setFailed(world.db, id, 'too late')
    expect(await reminder(id)).toMatchObject({ state: 'dismissed' })
  })
})

test('Voir relance client: a partner its own, a contact those of its partners, with what waits and what is disputed', async () => {
  const [apollo, halle] = [await partner('Apollo'), await partner('Halle')]
  const lea = await contact('Michel', apollo)
  await invoice(apollo, 6)
  const disputed = await invoice(apollo, 2, { hold: 'disputed' })
  await invoice(halle, 30, { hold: 'on-hold' })
  await run()
  const own = (await hugo.get<Followed>(`/api/v1/partners/${apollo}/reminders`)).body
  expect(own).toMatchObject({
    counts: { awaiting: 1, done: 0, disputed: 1, onHold: 0, overdue: 2 },
    reminders: [{ state: 'awaiting', level: 1 }],
  })
  expect(own.invoices.map(({ id, hold }) => [id, hold])).toContainEqual([disputed, 'disputed'])
  const hers = (await hugo.get<Followed>(`/api/v1/contacts/${lea}/reminders`)).body
  expect(hers).toEqual(own)
  const both = await contact('Petit', apollo, { partners: [{ partnerId: apollo }, { partnerId: halle }] })
  const followed = (await hugo.get<Followed>(`/api/v1/contacts/${both}/reminders`)).body
  expect(followed.partners.map(({ name }) => name)).toEqual(['Apollo', 'Halle'])
  expect(followed.counts).toMatchObject({ awaiting: 1, disputed: 1, onHold: 1, overdue: 3 })
})

test('the list is searched, filtered, grouped and sorted', async () => {
  for (const name of ['Apollo', 'Halle', 'Verrerie']) await invoice(await partner(name), 6)
  await run()
  const [one] = await listed(hugo, 'q=halle')
  expect(one?.labels['partnerId']).toBe('Halle')
  const filter = encodeURIComponent(
    JSON.stringify({ and: [{ field: 'state', op: 'in', value: ['awaiting'] }] }),
  )
  expect((await hugo.get(`/api/v1/reminders/count?filter=${filter}`)).body).toEqual({ count: 3 })
  expect((await hugo.get('/api/v1/reminders/groups?by=state')).body).toEqual({
    items: [{ value: 'awaiting', label: null, count: 3 }],
  })
  for (const sort of ['partnerId', '-level', 'state', 'amount', 'createdAt', '-doneAt', 'settledAt'])
    expect((await hugo.get(`/api/v1/reminders?sort=${sort}`)).status).toBe(200)
  expect((await hugo.get<{ items: object[] }>('/api/v1/reminders/letters')).body.items).toHaveLength(3)
  expect((await hugo.get(`/api/v1/reminders/${one?.id}/position?sort=partnerId`)).body).toMatchObject({
    position: 1,
  })
})

describe('whoever may not', () => {
  it('sees nothing of another company’s, proposes nothing there, and decides nothing', async () => {
    const apollo = await partner('Apollo')
    const lea = await contact('Michel', apollo)
    await invoice(apollo, 6)
    expect(await run(yanis)).toMatchObject({ proposed: 0 })
    const id = await sent(apollo)
    const [message] = (await outbox()).items
    for (const path of [
      `/reminders/${id}`,
      `/reminders/${id}/letter`,
      `/reminders/${id}/letter.pdf`,
      `/reminders/${id}/position`,
      `/partners/${apollo}/reminders`,
      `/contacts/${lea}/reminders`,
      `/outbox/${message?.id}/message.eml`,
    ])
      expect((await yanis.get(`/api/v1${path}`)).status).toBe(404)
    expect(await listed(yanis)).toEqual([])
    expect((await yanis.get('/api/v1/reminders/count')).body).toEqual({ count: 0 })
    expect((await yanis.get<{ items: object[] }>('/api/v1/outbox')).body.items).toEqual([])
    for (const path of [`/outbox/${message?.id}/attempts`, `/outbox/${message?.id}/deliveries`])
      expect((await yanis.post(`/api/v1${path}`)).status).toBe(404)
    expect((await yanis.put(`/api/v1/partners/${apollo}/reminder-method`, { methodId: null })).status).toBe(
      404,
    )
    for (const path of ['validations', 'dismissals']) {
      const refused = await yanis.post<ProblemBody>(`/api/v1/reminders/${path}`, { ids: [id] })
      expect(refused.body.errors?.[0]).toMatchObject({ pointer: '/ids/0', code: 'not-found' })
    }
  })

  it('reads no address of a contact out of sight, who is written to all the same', async () => {
    const apollo = await partner('Apollo')
    const { body } = await camille.post<{ id: number }>('/api/v1/contacts', {
      lastName: 'Michel',
      companyIds: [world.companies.alba],
      partners: [{ partnerId: apollo }],
      emails: [{ address: 'secret@apollo.fr' }],
    })
    await invoice(apollo, 6, { contact_id: body.id })
    const id = await sent(apollo)
    const [message] = (await outbox()).items
    expect(message).toMatchObject({ reminderId: id, recipient: '' })
    expect((await hugo.get(`/api/v1/outbox/${message?.id}/message.eml`)).status).toBe(404)
    expect(await reminder(id)).toMatchObject({ emailTo: '', labels: { contactId: null } })
    expect(await letterOf(id)).toMatchObject({ emailTo: '' })
    expect(await listed(hugo, 'q=secret')).toEqual([])
    expect(await listed(camille, 'q=secret')).toMatchObject([{ id, emailTo: 'secret@apollo.fr' }])
    expect((await camille.get(`/api/v1/outbox/${message?.id}/message.eml`)).status).toBe(200)
    const mails: string[] = []
    await deliverNext(world.db, { from: 'x@oree.example', send: async ({ to }) => void mails.push(to) })
    expect(mails).toEqual(['secret@apollo.fr'])
  })

  it('reads without writing, and does nothing signed out', async () => {
    const apollo = await partner('Apollo')
    await invoice(apollo, 6)
    const id = await sent(apollo)
    const [message] = (await outbox()).items
    const writes: [string, string, object | undefined][] = [
      ['POST', '/reminder-runs', undefined],
      ['POST', '/reminders/validations', { ids: [id] }],
      ['POST', '/reminders/dismissals', { ids: [id] }],
      ['PUT', `/partners/${apollo}/reminder-method`, { methodId: null }],
      ['POST', `/outbox/${message?.id}/attempts`, undefined],
      ['POST', `/outbox/${message?.id}/deliveries`, undefined],
    ]
    for (const [method, path, payload] of writes) {
      const options = { method: method as 'POST', url: `/api/v1${path}`, ...(payload ? { payload } : {}) }
      expect((await nora.send(options)).status).toBe(403)
      expect((await signedOut.send(options)).status).toBe(401)
    }
    const reads = [
      '',
      '/count',
      '/groups?by=state',
      '/letters',
      `/${id}`,
      `/${id}/letter`,
      `/${id}/position`,
    ].map((rest) => `/reminders${rest}`)
    for (const path of [...reads, '/reminder-runs', '/outbox', `/partners/${apollo}/reminders`]) {
      expect((await nora.get(`/api/v1${path}`)).status).toBe(200)
      expect((await signedOut.get(`/api/v1${path}`)).status).toBe(401)
    }
    for (const path of [
      `/reminders/${id}/letter.pdf`,
      '/contacts/1/reminders',
      `/outbox/${message?.id}/message.eml`,
    ])
      expect((await signedOut.get(`/api/v1${path}`)).status).toBe(401)
  })

  it.each([
    ['/reminders/validations', {}, '/ids'],
    ['/reminders/validations', { ids: [] }, '/ids'],
    ['/reminders/validations', { ids: [999_999] }, '/ids/0'],
    ['/reminders/dismissals', { ids: ['x'] }, '/ids/0'],
  ])('%s refuses %j at its field', async (path, body, pointer) => {
    const refused = await hugo.post<ProblemBody>(`/api/v1${path}`, body)
    expect(refused.body.errors?.[0]).toMatchObject({ pointer })
  })

  it('finds nothing under ids that are none, and no method that is none', async () => {
    for (const path of [
      '/reminders/0',
      '/reminders/abc/letter',
      '/outbox/0/message.eml',
      '/partners/0/reminders',
    ])
      expect((await hugo.get(`/api/v1${path}`)).status).toBe(404)
    expect((await hugo.get('/api/v1/outbox?state=lost')).status).toBe(400)
    const refused = await hugo.put<ProblemBody>(
      `/api/v1/partners/${await partner('Apollo')}/reminder-method`,
      { methodId: 999_999 },
    )
    expect(refused.body.errors?.[0]).toMatchObject({ pointer: '/methodId', code: 'not-found' })
  })
})
