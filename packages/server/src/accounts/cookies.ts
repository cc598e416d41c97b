// The two cookies of the staff origin. Times are in the cookie itself, under a MAC, because the server stores
// none finer than a day: so a session ends when idle at any server process, after a restart too.

import { encodeB64, hashB64, isB64 } from '@bellbuoy/protocol';
import { derivedKey, isSame, macOf } from './derived-keys.ts';

const SESSION_COOKIE = 'bellbuoy-desk';
const KNOWN_COOKIE = 'bellbuoy-desk-known';
const IDLE_SECONDS = 3_600;
const RENEW_WITHIN_SECONDS = 3_300;
const KNOWN_SECONDS = 15_552_000;

export interface PresentedSession {
  readonly token: string;
  /** Whether the cookie is to be sent anew, with a later idle end. */
  readonly isDue: boolean;
}

/** Makes and reads the cookies of one programme. */
export class StaffCookies {
  readonly #attributes: string;
  readonly #sessionKey: Buffer;
  readonly #knownKey: Buffer;

  constructor(serverSecret: Uint8Array, deskUrl: string) {
    this.#sessionKey = derivedKey(serverSecret, 'session');
    this.#knownKey = derivedKey(serverSecret, 'known-browser');
    this.#attributes = `; Path=/desk; HttpOnly; SameSite=Strict${isLoopback(deskUrl) ? '' : '; Secure'}`;
  }

  /** The `Set-Cookie` of a session. @param token b64 of 32 bytes. */
  formatSession(token: string, now: number): string {
    const idleEnd = String(Math.floor(now / 1000) + IDLE_SECONDS);
    const mac = encodeB64(macOf(this.#sessionKey, token, idleEnd));
    return `${SESSION_COOKIE}=${token}.${idleEnd}.${mac}${this.#attributes}`;
  }

  /** The session that a request presents; null when there is none, a forged one, or one left idle. */
  parseSession(request: Request, now: number): PresentedSession | null {
    const [token = '', idleEnd = '', mac = '', ...rest] = readCookie(request, SESSION_COOKIE).split('.');
    if (rest.length > 0 || !isB64(token, 32) || !/^\d{1,12}$/.test(idleEnd)) return null;
    if (!isMac(mac, macOf(this.#sessionKey, token, idleEnd))) return null;
    const secondsLeft = Number(idleEnd) - now / 1000;
    return secondsLeft <= 0 ? null : { token, isDue: secondsLeft < RENEW_WITHIN_SECONDS };
  }

  endSession(): string {
    return `${SESSION_COOKIE}=${this.#attributes}; Max-Age=0`;
  }

  /**
   * The `Set-Cookie` by which a browser in which an account has signed in is known again. It opens nothing:
   * it gives that browser a lane of its own, so that strangers' guesses do not slow the owner down.
   *
   * @param id b64 of 16 bytes.
   */
  formatKnown(id: string, account: string): string {
    const mac = encodeB64(macOf(this.#knownKey, id, account));
    return `${KNOWN_COOKIE}=${id}.${mac}${this.#attributes}; Max-Age=${KNOWN_SECONDS}`;
  }

  /** The id of the browser that a request comes from, if this account has signed in there. */
  parseKnown(request: Request, account: string): string | null {
    const [id = '', mac = ''] = readCookie(request, KNOWN_COOKIE).split('.', 2);
    return isB64(id, 16) && isMac(mac, macOf(this.#knownKey, id, account)) ? id : null;
  }
}

/** What the server keeps of a session's token: enough to know it again, not enough to present it. */
export function hashToken(token: string): string {
  return hashB64(Buffer.from(token, 'base64url'));
}

// Not every browser keeps a `Secure` cookie of a plain-http loopback address.
function isLoopback(deskUrl: string): boolean {
  const { protocol, hostname } = new URL(deskUrl);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

// Two cookies of one name: a neighbouring domain has set the other, and nothing tells which is ours.
function readCookie(request: Request, name: string): string {
  const cookies = (request.headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const [value = '', ...others] = cookies.filter((cookie) => cookie.startsWith(`${name}=`));
  return others.length > 0 ? '' : value.slice(name.length + 1);
}

function isMac(text: string, mac: Uint8Array): boolean {
  return isB64(text, 32) && isSame(Buffer.from(text, 'base64url'), mac);
}
