// The package describes its main entry only; this is the one call that is used of the module for browsers.
declare module 'exifr/dist/full.esm.mjs' {
  export function parse(file: Blob, options: Readonly<Record<string, boolean>>): Promise<unknown>;
}
