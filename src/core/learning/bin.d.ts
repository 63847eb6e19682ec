// Model files are bundled into the program as bytes.
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
