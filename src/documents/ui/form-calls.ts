// What printing quotations, orders, invoices and reminders asks the server; one alone has an address of its own.
import { client } from '../../kit/ui/client.ts'
import type { PrintedDocument } from '../contract.ts'
import type { formContract, FormSubject } from '../forms/forms-contract.ts'
import type { PrintSelection } from './print-draft.ts'

const call = client<typeof formContract>()

/** The browser shows it, and prints it. */
export function formAddress(subject: FormSubject, id: number): string {
  return `${formFile(subject, id)}?show=yes`
}

/** The same as a file to keep. */
export function formFile(subject: FormSubject, id: number): string {
  return `/api/v1/${subject}/${id}/document`
}

export interface FormSelection {
  readonly subject: FormSubject
  readonly body: PrintSelection['body']
  readonly sort: string | undefined
}

export function printForms({ subject, body, sort }: FormSelection): Promise<PrintedDocument> {
  return call('POST /api/v1/sale-documents', {
    body: { subject, selection: body, ...(sort ? { sort } : {}) },
  })
}
