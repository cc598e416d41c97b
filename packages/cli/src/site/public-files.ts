// What a programme publishes beside its site: data that a page fetches, which its own signatures vouch for.

const PUBLIC_FILE =
  /^\/(programme\.json|policy\.json|guardians\.json|\.well-known\/bellbuoy[a-z.-]*|api\/v1\/[A-Za-z0-9./_-]+)$/;

/** Whether an address is one of the programme's public data, which never runs. */
export function isPublicFile(path: string): boolean {
  return PUBLIC_FILE.test(path);
}

/** Types that a browser may run, style or show as a page: files of these types are in a manifest or are not there. */
const CODE_TYPE = /javascript|ecmascript|css|html|xml|svg|wasm/i;

export function isCodeType(type: string | null): boolean {
  // What says nothing of its type may be taken for anything.
  return type === null || CODE_TYPE.test(type);
}
