// Messages as bytes, and their way through a mail server that listens here.
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { mailBytes, smtpMailer, type Mail } from './mail.ts'

const mail: Mail = {
  messageId: '<1@oree.example>',
  from: { name: 'Orée, emballages', address: 'factures@oree.example' },
  replyTo: 'hugo@oree.example',
  to: 'l.michel@apollo.fr',
  subject: 'Relance : échéance dépassée',
  text: 'Bonjour,\n\n1 234,50 €',
  date: new Date('2026-11-24T08:00:00Z'),
  attachments: [{ name: 'Relance n° 1.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
}

/** Speaks as much of RFC 5321 as a sender needs; refuses whom it is told to. */
async function mailServer(refused: string): Promise<{ url: string; taken: string[]; server: Server }> {
  const taken: string[] = []
  const server = createServer((socket) => {
    let inData = false
    let text = ''
    socket.write('220 oree.example\r\n')
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (inData) {
          const close = text.indexOf('\r\n.\r\n')
          if (close < 0) return
          taken.push(text.slice(0, close))
          text = text.slice(close + 5)
          inData = false
          socket.write('250 taken\r\n')
          continue
        }
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        inData = line === 'DATA'
        const isRefused = line.startsWith('RCPT') && line.includes(refused)
        socket.write(
          inData ? '354 go on\r\n' : isRefused ? '550 5.1.1 No such user\r\n' : '250 oree.example\r\n',
        )
      }
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken, server }
}

test('a message is a file that mail programs open, with its letter and its accents', async () => {
  const bytes = (await mailBytes(mail)).toString('utf8')
  expect(bytes).toMatch(/^Message-ID: <1@oree\.example>\r$/m)
  expect(bytes).toMatch(/^Date: Tue, 24 Nov 2026 08:00:00 \+0000\r$/m)
  expect(bytes).toMatch(/^Reply-To: hugo@oree\.example\r$/m)
  expect(bytes).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(bytes).toContain(Buffer.from('%PDF-1.7').toString('base64'))
})

test('what somebody puts into a subject or a name begins no line of its own', async () => {
  const sly = {
    ...mail,
    subject: 'x\r\nBcc: all@oree.example',
    to: 'a@b.fr',
    from: { ...mail.from, name: 'a\nBcc: c@d.fr' },
  }
  expect((await mailBytes(sly)).toString('utf8')).not.toMatch(/^Bcc:/m)
})

test('a mail server takes a message, and says whom it refuses', async () => {
  const { url, taken } = await mailServer('nobody@apollo.fr')
  const mailer = smtpMailer(url, mail.from.address)
  await mailer.send(mail)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toMatch(/^To: l\.michel@apollo\.fr\r?$/m)
  await expect(mailer.send({ ...mail, to: 'nobody@apollo.fr' })).rejects.toMatchObject({ responseCode: 550 })
})

test('a server that is not there is said to be so', async () => {
  await expect(smtpMailer('smtp://127.0.0.1:1', 'x@oree.example').send(mail)).rejects.toThrow(/ECONNREFUSED/)
})
