// Where a cell of a file stands, to be named in what is said of it.

export interface ColumnPlace {
  /** The column's name, for warnings: `Tél.`, or `colonne 3`. */
  readonly name: string
  readonly group: string
  readonly label: string
}
