// The contracts as an OpenAPI 3.1 document, for people and programs that write against the API.
import { z, ZodType } from 'zod'
import type { Contract, Endpoint } from './contract.ts'
import { problemStatus } from './problem.ts'

type Json = Record<string, unknown>

export function openApi(
  contracts: readonly Contract[],
  info: { title: string; version: string; description: string },
): Json {
  const paths: Record<string, Json> = {}
  for (const [key, endpoint] of contracts.flatMap((contract) => Object.entries(contract))) {
    const [method = '', path = ''] = key.split(' ')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key, path, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info,
    paths,
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation(key: string, path: string, endpoint: Endpoint): Json {
  const body = endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { [bodyMedia(endpoint)]: { schema: jsonSchema(endpoint.body, 'input') } },
        },
      }
    : {}
  return {
    operationId: operationId(key),
    summary: endpoint.summary,
    tags: [path.split('/')[3] ?? 'carnet'],
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...ifMatch(endpoint),
    ],
    ...body,
    responses: { [endpoint.status ?? 200]: reply(endpoint), ...problems(endpoint) },
    ...(endpoint.right === 'anyone' ? { security: [] } : {}),
  }
}

/** `GET /api/v1/contacts/{id}` is `getContactsId`. */
function operationId(key: string): string {
  const [method = '', path = ''] = key.split(' ')
  const steps = path
    .split('/')
    .slice(3)
    .map((step) => step.replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase()))
  return method.toLowerCase() + steps.map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join('')
}

function bodyMedia(endpoint: Endpoint): string {
  return endpoint.bodyType === 'form' ? 'multipart/form-data' : 'application/json'
}

function ifMatch(endpoint: Endpoint): Json[] {
  if (!endpoint.problems.includes('version-missing')) return []
  return [
    {
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string' },
      description: 'The ETag that was read.',
    },
  ]
}

function parameters(schema: ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: inner,
  }))
}

function reply(endpoint: Endpoint): Json {
  if (endpoint.reply === null) return { description: 'Done' }
  if (typeof endpoint.reply === 'string') {
    return {
      description: 'A file',
      content: { [endpoint.reply]: { schema: { type: 'string', format: 'binary' } } },
    }
  }
  return {
    description: 'Done',
    content: { 'application/json': { schema: jsonSchema(endpoint.reply, 'output') } },
  }
}

function problems(endpoint: Endpoint): Json {
  const codes = new Set(endpoint.problems)
  if (endpoint.query || endpoint.body) codes.add('bad-input')
  if (endpoint.right !== 'anyone') codes.add('not-signed-in').add('not-allowed')
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const named = (status: number) => [...codes].filter((code) => problemStatus[code] === status).join(', ')
  const statuses = new Set([...codes].map((code) => problemStatus[code]))
  return Object.fromEntries([...statuses].map((status) => [status, { description: named(status), content }]))
}

function jsonSchema(schema: ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'RFC 6901, into the body' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
}
