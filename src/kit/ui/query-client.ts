// What was read from the server and for how long it is good.
import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './client.ts'

const halfAMinute = 30_000
const halfAnHour = 30 * 60_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: halfAMinute,
      gcTime: halfAnHour,
      /** What the server refused stays refused; what did not arrive is asked for once more. */
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 1,
    },
  },
})
