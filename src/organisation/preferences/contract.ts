// Preferences: what a user last chose for a screen, such as the columns of a list.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { issueOf } from '../../kit/read-input.ts'

const PreferenceParams = z.object({ name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/) })

const Preference = z.object({ value: z.unknown() })

/** The value in JSON may take this many bytes. */
const maxBytes = 20_000

function given(value: unknown, context: z.RefinementCtx): void {
  if (value === undefined) context.addIssue(issueOf('required', []))
}

export const preferenceContract = contract({
  'GET /api/v1/preferences/{name}': {
    summary: 'Read your own preference; null when nothing was chosen yet',
    right: 'read',
    params: PreferenceParams,
    reply: Preference,
    problems: [],
  },
  'PUT /api/v1/preferences/{name}': {
    summary: 'Keep your own preference',
    right: 'read',
    params: PreferenceParams,
    body: z.strictObject({ value: z.unknown().superRefine(given) }),
    bodyLimit: maxBytes + '{"value":}'.length,
    status: 204,
    reply: null,
    problems: ['too-large'],
  },
})
