import { Hono } from 'hono';
import type { Diagnostics } from '../diagnostics.ts';
import { describeProblem, formHeaders, type OriginHeaders, toProblem } from '../http/index.ts';
import type { Intake } from './accept-report.ts';
import { readBundle } from './read-bundle.ts';
import { acceptedPage, refusedPage } from './sealed-page.ts';

/** What the routes of `/sealed` need. */
export interface SealedDoor {
  readonly intake: Intake;
  /** The built site, in which the page is, once for each language. */
  readonly site: ReadonlyMap<string, { readonly plain: Uint8Array | null }>;
  readonly diagnostics: Diagnostics;
}

interface Answer {
  readonly status: number;
  readonly page: string;
}

const FILE = '/index.html';
const PAGE = /^(?:\/[A-Za-z-]+)?\/sealed\/index\.html$/;

/**
 * `/sealed` and `/<language>/sealed`: a form with one file, the body of `POST /reports`, by the same checks.
 *
 * Any site may make a browser post here, and gains nothing by it: there is no cookie and no session that such a
 * request would borrow, and whoever holds a sealed report may hand it in.
 */
export function sealedRoutes(door: SealedDoor, originHeaders: OriginHeaders): Hono {
  const headers = { ...formHeaders(originHeaders), 'content-type': 'text/html; charset=utf-8' };
  const routes = new Hono();
  for (const [path, { plain }] of door.site) {
    if (!PAGE.test(path) || plain === null) continue;
    const empty = new TextDecoder().decode(plain);
    const base = path.slice(0, -FILE.length);
    const paths = [base, `${base}/`];
    routes.on('GET', paths, () => new Response(empty, { headers }));
    routes.on('POST', paths, async ({ req }) => {
      const { status, page } = await handIn(door, empty, req.raw);
      return new Response(page, { status, headers });
    });
  }
  return routes;
}

async function handIn({ intake, diagnostics }: SealedDoor, empty: string, request: Request): Promise<Answer> {
  try {
    const bundle = await readBundle(request);
    if (bundle === null) return { status: 400, page: refusedPage(empty, null) };
    const { isRepeat, promise } = await intake.accept(bundle);
    return { status: isRepeat ? 200 : 201, page: acceptedPage(empty, promise) };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code === 'internal') diagnostics.failure('intake', error);
    return { status: describeProblem(problem, {}).status, page: refusedPage(empty, problem.code) };
  }
}
