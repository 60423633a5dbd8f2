// The endpoints that every list of configuration has: list, read, create, change or archive, delete when unused.
import { z, type ZodType } from 'zod'
import type { EndpointKey } from '../contract.ts'
import { IdParams, page, PageQuery } from '../list/list-contract.ts'

export const ConfigurationQuery = PageQuery.pick({
  q: true,
  ids: true,
  archived: true,
  limit: true,
  cursor: true,
})
export type ConfigurationQuery = z.output<typeof ConfigurationQuery>

interface Shapes<Item extends ZodType, New extends ZodType, Change extends ZodType> {
  readonly item: Item
  readonly created: New
  readonly changed: Change
}

/** `configurationContract('roles', { one: 'a role', many: 'roles' }, { item: Role, created: NewRole, changed: RoleChange })` */
export function configurationContract<
  const Name extends string,
  Item extends ZodType,
  New extends ZodType,
  Change extends ZodType,
>(name: Name, words: { one: string; many: string }, shapes: Shapes<Item, New, Change>) {
  const list = {
    summary: `List ${words.many}`,
    right: 'read',
    query: ConfigurationQuery,
    reply: page(shapes.item),
    problems: [],
  } as const
  const read = {
    summary: `Read ${words.one}`,
    right: 'read',
    params: IdParams,
    reply: shapes.item,
    problems: ['not-found'],
  } as const
  const create = {
    summary: `Create ${words.one}`,
    right: 'configure',
    body: shapes.created,
    status: 201,
    reply: shapes.item,
    problems: ['already-exists'],
  } as const
  const change = {
    summary: `Change ${words.one}, archive or restore it`,
    right: 'configure',
    params: IdParams,
    body: shapes.changed,
    reply: shapes.item,
    problems: ['not-found', 'already-exists', 'conflict'],
  } as const
  const remove = {
    summary: `Delete ${words.one} that nothing uses`,
    right: 'configure',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found', 'in-use', 'conflict'],
  } as const
  return {
    ...at(`GET /api/v1/${name}`, list),
    ...at(`GET /api/v1/${name}/{id}`, read),
    ...at(`POST /api/v1/${name}`, create),
    ...at(`PATCH /api/v1/${name}/{id}`, change),
    ...at(`DELETE /api/v1/${name}/{id}`, remove),
  }
}

/** An object of one key, whose name the compiler remembers. */
function at<const Key extends EndpointKey, E>(key: Key, endpoint: E): { readonly [K in Key]: E } {
  return { [key]: endpoint } as { readonly [K in Key]: E }
}
