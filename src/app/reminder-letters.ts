// What sets the letters of reminders: documents stand below reminders, so they are handed in here.
import type { MakeLetter } from '../reminders/send-actions.ts'

/** As long as nothing sets letters, reminders leave without one. */
export const makeLetter: MakeLetter = async () => null
