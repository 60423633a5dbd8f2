// Saved views: a search, filter, order and columns under a name, for oneself or for everybody.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, page, PageQuery } from '../../kit/list/list-contract.ts'

const Subject = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const maxContent = 20_000

/** What the list shows; the filter is read against the fields when the view is opened, since fields come and go. */
const ViewContent = z
  .strictObject({
    q: z.string().max(200),
    filter: z.unknown(),
    sort: z.string().max(200),
    group: z.string().max(100),
    columns: z
      .array(
        z.strictObject({
          name: z.string().max(100),
          width: z.int().min(20).max(2000).optional(),
        }),
      )
      .max(100),
    view: z.enum(['cards', 'list', 'board']),
  })
  .partial()
  .refine((content) => JSON.stringify(content).length <= maxContent)

export const SavedView = z.object({
  id: z.int(),
  subject: z.string(),
  name: z.string(),
  shared: z.boolean(),
  /** Whose view it is: only they change it. */
  ownerId: z.int(),
  ownerName: z.string(),
  mine: z.boolean(),
  content: z.record(z.string(), z.unknown()),
})
export type SavedView = z.output<typeof SavedView>

const shape = {
  name: z.string().trim().min(1).max(100),
  shared: z.boolean(),
  content: ViewContent,
}

export const NewSavedView = z.strictObject({
  ...shape,
  subject: Subject,
  shared: shape.shared.default(false),
})
export type NewSavedView = z.output<typeof NewSavedView>

export const SavedViewChange = z.strictObject(shape).partial()
export type SavedViewChange = z.output<typeof SavedViewChange>

export const savedViewContract = contract({
  'GET /api/v1/saved-views': {
    summary: 'List your own views and the shared ones of a subject',
    right: 'read',
    query: PageQuery.pick({ limit: true, cursor: true }).extend({ subject: Subject }),
    reply: page(SavedView),
    problems: [],
  },
  'GET /api/v1/saved-views/{id}': {
    summary: 'Read a view',
    right: 'read',
    params: IdParams,
    reply: SavedView,
    problems: ['not-found'],
  },
  'POST /api/v1/saved-views': {
    summary: 'Save a view',
    right: 'read',
    body: NewSavedView,
    status: 201,
    reply: SavedView,
    problems: ['already-exists'],
  },
  'PATCH /api/v1/saved-views/{id}': {
    summary: 'Change a view of your own',
    right: 'read',
    params: IdParams,
    body: SavedViewChange,
    reply: SavedView,
    problems: ['not-found', 'already-exists'],
  },
  'DELETE /api/v1/saved-views/{id}': {
    summary: 'Delete a view of your own; administrators also delete shared ones',
    right: 'read',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found'],
  },
})
