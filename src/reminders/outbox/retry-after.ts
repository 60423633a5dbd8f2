// When an e-mail that a server did not take is tried again.

/** Minutes after the first refusal, the second, and so on. */
const minutes = [1, 5, 30, 120, 720]

/** As nodemailer tells it. */
export interface Refusal {
  /** `EENVELOPE` for the addresses, `EMESSAGE` for the content; others are of the connection and of our account. */
  readonly code?: string | undefined
  /** What the server was answering: `RCPT TO`, `DATA`. */
  readonly command?: string | undefined
  /** Of SMTP; a server that was not reached says none. */
  readonly responseCode?: number | undefined
}

/** False for what every other message would meet as well: no connection, a wrong password, our address not allowed. */
export function isAboutMessage({ code, command, responseCode }: Refusal): boolean {
  if (responseCode === 530 || responseCode === 535) return false
  // Our own address stands in MAIL FROM, but there a server also says that the message is too large.
  return code === 'EMESSAGE' || (code === 'EENVELOPE' && (command !== 'MAIL FROM' || responseCode === 552))
}

/**
 * In seconds; null where it is not tried again. A message or an addressee that a server refuses for good (5xx of RFC 5321,
 * 4.2.1) is told at once; all else is tried for about fifteen hours. `attempts` counts those before this one.
 */
export function retryAfter(attempts: number, refusal: Refusal): number | null {
  if (isAboutMessage(refusal) && (refusal.responseCode ?? 0) >= 500) return null
  const wait = minutes[attempts]
  return wait === undefined ? null : wait * 60
}
