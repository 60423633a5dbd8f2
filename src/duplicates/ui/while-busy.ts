// Work that runs on the server is looked at again and again until it ends.
import { ApiProblem } from '../../kit/ui/client.ts'

const often = 700

export const ended = new Set(['done', 'failed', 'cancelled'])

/** As long as something runs that was heard of; what the server refuses is refused the next time, too. */
export function whileBusy<T>(busy: (data: T) => boolean) {
  return ({ state: { data, error } }: { readonly state: { data: T | undefined; error: Error | null } }) =>
    data !== undefined && busy(data) && !(error instanceof ApiProblem) ? often : false
}
