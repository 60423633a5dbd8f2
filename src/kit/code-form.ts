// Numbers that registers and catalogues give, in the one form in which they are kept and compared.

/** Blanks and what parts groups say nothing: `codeForm(' fr 40-303.265.045 ')` is `FR40303265045`. */
export function codeForm(text: string): string {
  return text.replace(/[\s\u200b\u200e\u200f\ufeff.\-‐‑–/]/g, '').toUpperCase()
}
