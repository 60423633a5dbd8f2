// What PostgreSQL knows of its tables: who points at whom, and what must be unique; nobody has to keep a list of tables.
import { sql } from 'kysely'
import type { Db } from '../../kit/database.ts'
import { prepared } from '../../kit/prepared-statements.ts'

/** A table as SQL writes it, quoted and with its schema where it needs to be. */
export type TableName = string

export interface ForeignKey {
  readonly table: TableName
  readonly columns: readonly string[]
  readonly target: TableName
  readonly targetColumns: readonly string[]
  /** Whether each of its columns may be left empty. */
  readonly nullable: boolean
  /** Whether PostgreSQL itself follows when the target's key changes. */
  readonly follows: boolean
}

export interface Column {
  readonly name: string
  /** Worked out by the database: never written. */
  readonly generated: boolean
  /** Says when or in which order, and nothing about the matter: a number of its own, an instant by itself, a position. */
  readonly bookkeeping: boolean
}

export interface UniqueKey {
  readonly columns: readonly string[]
  /** Its parts as SQL: columns or expressions. */
  readonly expressions: readonly string[]
  readonly predicate: string | null
  readonly nullsAreEqual: boolean
}

export interface Check {
  readonly columns: readonly string[]
  readonly expression: string
}

export interface TableShape {
  readonly name: TableName
  readonly columns: readonly Column[]
  /** What finds one row: the primary key, or every column where there is none. */
  readonly key: readonly string[]
  readonly hasKey: boolean
  readonly uniques: readonly UniqueKey[]
  readonly checks: readonly Check[]
}

export interface Catalogue {
  readonly foreignKeys: readonly ForeignKey[]
  shape(table: TableName): TableShape
  find(table: TableName): TableShape | undefined
}

/** Every foreign key, and the shapes of the table and of all that hangs on it, directly or by way of others. */
export async function readCatalogue(db: Db, table: TableName): Promise<Catalogue> {
  const foreignKeys = await listForeignKeys(db)
  const shapes = new Map(
    (await listShapes(db, hangingOn(foreignKeys, table))).map((shape) => [shape.name, shape]),
  )
  return {
    foreignKeys,
    find: (name) => shapes.get(name),
    shape(name) {
      const shape = shapes.get(name)
      if (!shape) throw new Error(`the catalogue has no table ${name}`)
      return shape
    },
  }
}

function hangingOn(foreignKeys: readonly ForeignKey[], table: TableName): TableName[] {
  const names = new Set([table])
  // A set grows while it is walked through.
  for (const name of names) {
    for (const key of foreignKeys) if (key.target === name) names.add(key.table)
  }
  return [...names]
}

/** Keys of partitions are those of their parent. */
async function listForeignKeys(db: Db): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`${prepared}
    select con.conrelid::regclass::text as table, con.confrelid::regclass::text as target,
      ${columnsOf(sql`con.conrelid`, sql`con.conkey`)} as columns,
      ${columnsOf(sql`con.confrelid`, sql`con.confkey`)} as "targetColumns",
      not exists (select from pg_attribute a where a.attrelid = con.conrelid and a.attnum = any(con.conkey) and a.attnotnull) as nullable,
      con.confupdtype = 'c' as follows
    from pg_constraint con
    where con.contype = 'f' and con.conparentid = 0
    order by con.conrelid::regclass::text, con.conkey`.execute(db)
  return rows
}

async function listShapes(db: Db, tables: readonly TableName[]): Promise<TableShape[]> {
  const { rows } = await sql<Omit<TableShape, 'hasKey'>>`${prepared}
    select t.oid::regclass::text as name,
      (select json_agg(json_build_object('name', a.attname, 'generated', a.attgenerated <> '', 'bookkeeping',
          a.attidentity <> '' or a.attname = 'position'
            or coalesce(pg_get_expr(d.adbin, d.adrelid) ~ '^(now\\(\\)|CURRENT_TIMESTAMP|nextval\\(|gen_random_uuid\\()', false))
          order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated = ''
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select ${columnsOf(sql`i.indrelid`, sql`i.indkey`)} from pg_index i where i.indrelid = t.oid and i.indisprimary), '{}') as key,
      (select coalesce(json_agg(json_build_object(
          'columns', array(select distinct a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum > 0
            and (a.attnum = any(i.indkey) or exists (select from pg_depend on_column where on_column.classid = 'pg_class'::regclass
              and on_column.objid = i.indexrelid and on_column.refobjid = t.oid and on_column.refobjsubid = a.attnum))),
          'expressions', array(select pg_get_indexdef(i.indexrelid, n, false) from generate_series(1, i.indnkeyatts) n),
          'predicate', pg_get_expr(i.indpred, i.indrelid), 'nullsAreEqual', i.indnullsnotdistinct)), '[]')
        from pg_index i where i.indrelid = t.oid and i.indisunique) as uniques,
      (select coalesce(json_agg(json_build_object('columns', ${columnsOf(sql`con.conrelid`, sql`con.conkey`)},
          'expression', pg_get_expr(con.conbin, con.conrelid))), '[]')
        from pg_constraint con where con.conrelid = t.oid and con.contype = 'c') as checks
    from unnest(${tables}::text[]) as asked(name) join pg_class t on t.oid = asked.name::regclass`.execute(db)
  return rows.map((row) => ({
    ...row,
    hasKey: row.key.length > 0,
    key: row.key.length > 0 ? row.key : row.columns.filter((one) => !one.generated).map((one) => one.name),
  }))
}

function columnsOf(table: ReturnType<typeof sql>, numbers: ReturnType<typeof sql>) {
  return sql`array(select a.attname::text from unnest(${numbers}) with ordinality as k(number, place)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number order by k.place)`
}

/** Every column that points at the ids of a table: what hangs on its rows, whatever table that is in. */
export async function listPointers(
  db: Db,
  target: TableName,
): Promise<{ readonly table: TableName; readonly column: string }[]> {
  const keys = (await listForeignKeys(db)).filter((key) => key.target === target)
  return keys.flatMap(({ table, columns, targetColumns }) => {
    const [column, ...more] = columns
    return column !== undefined && more.length === 0 && targetColumns[0] === 'id' ? [{ table, column }] : []
  })
}

/** `keysTo(catalogue, 'contact')`: every place that points at contacts. */
export function keysTo(catalogue: Catalogue, table: TableName): ForeignKey[] {
  return catalogue.foreignKeys.filter((key) => key.target === table)
}

export function keysFrom(catalogue: Catalogue, table: TableName): ForeignKey[] {
  return catalogue.foreignKeys.filter((key) => key.table === table)
}
