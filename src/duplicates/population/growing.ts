// Numbers added one after the other.
import { grown } from './byte-table.ts'

const FIRST_LENGTH = 32

export class Growing {
  values = new Uint32Array(FIRST_LENGTH)
  length: number

  /** Begins with so many zeros. */
  constructor(length = 0) {
    this.length = length
  }

  push(value: number): void {
    if (this.length === this.values.length) this.values = grown(this.values, this.length + 1)
    this.values[this.length++] = value
  }
}
