// A list of configuration over HTTP.
import type { App } from '../app.ts'
import type { Contract } from '../contract.ts'
import type { RouteTable } from '../http.ts'
import type { Language } from '../words.ts'
import {
  changeConfiguration,
  createConfiguration,
  deleteConfiguration,
  listConfiguration,
  readConfiguration,
} from './configuration-actions.ts'
import type { ConfigurationQuery } from './configuration-contract.ts'
import type { ConfigurationSubject, Values } from './configuration-subject.ts'

interface AskedOf<Query, Params, Body> {
  readonly app: App
  readonly language: Language
  readonly query: Query
  readonly params: Params
  readonly body: Body
}
type List = AskedOf<ConfigurationQuery, undefined, undefined>
type One = AskedOf<undefined, { id: number }, undefined>
type New = AskedOf<undefined, undefined, Values>
type Change = AskedOf<undefined, { id: number }, Values>

/** `configurationRoutes('roles', roleContract, roleSubject)` */
export function configurationRoutes<Who>(
  name: string,
  contract: Contract,
  subject: ConfigurationSubject,
): RouteTable<Who> {
  const path = `/api/v1/${name}`
  return {
    contract,
    handlers: {
      [`GET ${path}`]: ({ app, query, language }: List) =>
        listConfiguration(app.db, subject, query, language),
      [`GET ${path}/{id}`]: ({ app, params, language }: One) =>
        readConfiguration(app.db, subject, params.id, language),
      [`POST ${path}`]: ({ app, body, language }: New) =>
        createConfiguration(app.db, subject, body, language),
      [`PATCH ${path}/{id}`]: ({ app, params, body, language }: Change) =>
        changeConfiguration(app.db, subject, params.id, body, language),
      [`DELETE ${path}/{id}`]: ({ app, params }: One) => deleteConfiguration(app.db, subject, params.id),
    },
  }
}
