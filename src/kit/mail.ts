// E-mail: one message as bytes (RFC 5322), and its way out through an SMTP server.
import { createTransport } from 'nodemailer'

export interface Mail {
  /** `<…@…>`, the same at each attempt, so that a message which came twice can be told. */
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly date: Date
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Buffer }[]
}

export interface Mailer {
  /** The address that messages come from. */
  readonly from: string
  /** Throws what the server said where it takes the message now or never. */
  send(mail: Mail): Promise<void>
}

/** The message as a file that mail programs open (`.eml`). */
export async function mailBytes(mail: Mail): Promise<Buffer> {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await writer.sendMail(messageOf(mail))
  if (!Buffer.isBuffer(message)) throw new Error('a message was not written as bytes')
  return message
}

/** `smtpMailer('smtps://user:password@mail.oree.example', 'factures@oree.example')`; connections are opened as needed. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  })
  return {
    from,
    async send(mail) {
      await transport.sendMail(messageOf(mail))
    },
  }
}

function messageOf({ attachments, ...mail }: Mail) {
  return {
    ...mail,
    // No file and no address of the web is ever read to fill a message.
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content,
    })),
  }
}
