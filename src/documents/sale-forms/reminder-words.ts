// The words of a reminder around what its level says, in the seven languages that documents speak.
import type { DocumentLanguage } from '../print/letter-words.ts'

export interface ReminderWords {
  readonly name: string
  readonly invoice: string
  readonly date: string
  readonly dueDate: string
  readonly late: string
  readonly days: (n: number) => string
  readonly total: string
  readonly paid: string
  readonly balance: string
  readonly due: string
}

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`

export const reminderWords: Readonly<Record<DocumentLanguage, ReminderWords>> = {
  fr: {
    name: 'Relance',
    invoice: 'Facture',
    date: 'Date',
    dueDate: 'Échéance',
    late: 'Retard',
    days: (n) => `${n} ${n < 2 ? 'jour' : 'jours'}`,
    total: 'Montant TTC',
    paid: 'Réglé',
    balance: 'Reste dû',
    due: 'Total à régler',
  },
  en: {
    name: 'Reminder',
    invoice: 'Invoice',
    date: 'Date',
    dueDate: 'Due date',
    late: 'Overdue',
    days: counted('day', 'days'),
    total: 'Amount',
    paid: 'Paid',
    balance: 'Balance',
    due: 'Total due',
  },
  de: {
    name: 'Zahlungserinnerung',
    invoice: 'Rechnung',
    date: 'Datum',
    dueDate: 'Fällig am',
    late: 'Verzug',
    days: counted('Tag', 'Tage'),
    total: 'Betrag',
    paid: 'Bezahlt',
    balance: 'Offen',
    due: 'Offener Gesamtbetrag',
  },
  es: {
    name: 'Recordatorio de pago',
    invoice: 'Factura',
    date: 'Fecha',
    dueDate: 'Vencimiento',
    late: 'Retraso',
    days: counted('día', 'días'),
    total: 'Importe',
    paid: 'Pagado',
    balance: 'Pendiente',
    due: 'Total pendiente',
  },
  it: {
    name: 'Sollecito di pagamento',
    invoice: 'Fattura',
    date: 'Data',
    dueDate: 'Scadenza',
    late: 'Ritardo',
    days: counted('giorno', 'giorni'),
    total: 'Importo',
    paid: 'Pagato',
    balance: 'Residuo',
    due: 'Totale da pagare',
  },
  nl: {
    name: 'Betalingsherinnering',
    invoice: 'Factuur',
    date: 'Datum',
    dueDate: 'Vervaldatum',
    late: 'Te laat',
    days: counted('dag', 'dagen'),
    total: 'Bedrag',
    paid: 'Betaald',
    balance: 'Openstaand',
    due: 'Totaal te betalen',
  },
  pt: {
    name: 'Aviso de pagamento',
    invoice: 'Fatura',
    date: 'Data',
    dueDate: 'Vencimento',
    late: 'Atraso',
    days: counted('dia', 'dias'),
    total: 'Valor',
    paid: 'Pago',
    balance: 'Em dívida',
    due: 'Total em dívida',
  },
}
