import { type Fetch, type Request, send } from './http.ts';

/** A connection to a desk: keeps the session cookie, and sends what every changing call must carry. */
export interface DeskHttp {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  delete(path: string): Promise<void>;
}

const API = '/desk/api/v1';
const COOKIE = 'bellbuoy-desk';

/** @param url the staff origin, as `http://localhost:8081`. */
export function deskHttp(url: string, fetch: Fetch = globalThis.fetch): DeskHttp {
  const origin = new URL(url).origin;
  let cookie: string | null = null;

  const call = async (path: string, request: Request): Promise<Response> => {
    const session: Record<string, string> = cookie === null ? {} : { cookie };
    const headers = { ...session, origin, 'bellbuoy-desk': '1' };
    const response = await send(fetch, `${origin}${API}${path}`, { ...request, headers });
    cookie = sessionCookie(response) ?? cookie;
    return response;
  };
  const answer = async <T>(path: string, request: Request): Promise<T> => {
    const response = await call(path, request);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  return {
    url: origin,
    get: (path) => answer(path, {}),
    post: (path, body = {}) => answer(path, { method: 'POST', body }),
    put: (path, body) => answer(path, { method: 'PUT', body }),
    delete: (path) => answer(path, { method: 'DELETE' }),
  };
}

function sessionCookie(response: Response): string | null {
  const set = response.headers.getSetCookie().find((each) => each.startsWith(`${COOKIE}=`));
  return set?.split(';', 1)[0] ?? null;
}
