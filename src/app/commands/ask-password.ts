// Reads a password from the terminal without showing it, or from a program that hands it over.
import readline from 'node:readline'
import { Writable } from 'node:stream'

export async function askPassword(): Promise<string> {
  const lines = readline.createInterface({
    input: process.stdin,
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: process.stdin.isTTY,
  })
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (process.stdin.isTTY) process.stderr.write('\n')
  }
}
