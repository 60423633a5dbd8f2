// The card follows the function, but never loses what somebody wrote on it.
import { expect, it } from 'vitest'
import { jobTitleFollows } from './job-title-follows.ts'

const card = (jobTitle: string, jobFunction: string | null) => ({
  value: () => jobTitle,
  label: () => jobFunction,
  recordLabel: () => jobFunction,
})

it('fills an empty card, and follows a function that it was filled from', () => {
  expect(jobTitleFollows('jobFunctionId', 'Acheteur', card('', null))).toEqual({ jobTitle: 'Acheteur' })
  expect(jobTitleFollows('jobFunctionId', 'Directrice', card('Acheteur', 'Acheteur'))).toEqual({
    jobTitle: 'Directrice',
  })
})

it('leaves words of one’s own alone, and other fields too', () => {
  expect(jobTitleFollows('jobFunctionId', 'Acheteur', card('Directrice des achats, Europe', null))).toEqual(
    {},
  )
  expect(jobTitleFollows('teamId', 'Export', card('', null))).toEqual({})
})
