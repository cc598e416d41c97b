// Which headers a file of either application must come with: what the server sends, for whoever compares.

import {
  formHeaders,
  headersOfDeskFile,
  headersOfFile,
  heededBy,
  originHeaders,
  typeOf,
} from '../http/index.ts';

/** The headers of a file that protect whoever opens it. @param path as manifests name it. */
export type ExpectedHeaders = (path: string, bytes: Uint8Array) => Readonly<Record<string, string>>;

/** The one page that has a form, in every language. */
const FORM_PAGE = /^(?:\/[A-Za-z-]+)?\/sealed\/index\.html$/;

/** @param url the address by which browsers know the public site. */
export function headersOfPublicSite(url: string): ExpectedHeaders {
  const shared = withoutCaching(originHeaders(url));
  return (path, bytes) =>
    FORM_PAGE.test(path)
      ? formHeaders(shared)
      : { ...heededBy(typeOf(path), shared), ...headersOfFile(path.slice(1), bytes) };
}

/** @param url the address by which browsers know the desk. */
export function headersOfDeskSite(url: string): ExpectedHeaders {
  const shared = withoutCaching(originHeaders(url));
  const headersOf = headersOfDeskFile(url);
  return (path, bytes) => ({ ...heededBy(typeOf(path), shared), ...headersOf(path.slice(1), bytes) });
}

/** What may be kept for how long protects nobody, and proxies change it. */
function withoutCaching(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'cache-control': _, ...others } = headers;
  return others;
}
