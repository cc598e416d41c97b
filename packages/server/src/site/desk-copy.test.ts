import { utf8 } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { quietDiagnostics } from '../diagnostics.ts';
import { deskCopyApp } from './desk-copy.ts';

const URL_HERE = 'http://localhost:9191';
const REMOTE = 'https://desk.harbour.example';

async function newCopy(type = 'application/json') {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: url instanceof Request ? url.url : url.toString(), init });
    const headers = [
      ['set-cookie', 'bellbuoy-desk=token; Path=/desk; HttpOnly; SameSite=Strict; Secure'],
      ['set-cookie', 'bellbuoy-desk-known=id; Path=/desk; Secure'],
      ['content-type', type],
      ['link', '<https://else.example/x.js>; rel=preload'],
    ] satisfies [string, string][];
    return Promise.resolve(new Response('{"ok":true}', { headers }));
  };
  const settings = { remote: REMOTE, programme: utf8('{}'), port: 0, diagnostics: quietDiagnostics, fetch };
  const app = await deskCopyApp(URL_HERE, settings);
  const ask = (path: string, init: RequestInit = {}, host = 'localhost:9191') =>
    app.request(`${URL_HERE}${path}`, { ...init, headers: { host, ...init.headers } });
  return { asked, ask };
}

const POST = {
  method: 'POST',
  body: '{"account":"ana"}',
  headers: { origin: URL_HERE, 'bellbuoy-desk': '1', 'content-type': 'application/json', cookie: 'a=b' },
};

test('a copy of the desk hands calls on under the remote origin’s own name, and its cookies back', async () => {
  const { asked, ask } = await newCopy();
  const answer = await ask('/desk/api/v1/session?x=1', POST);
  expect([answer.status, await answer.text()]).toEqual([200, '{"ok":true}']);
  const [{ url, init } = { url: '', init: {} }] = asked;
  expect(url).toBe(`${REMOTE}/desk/api/v1/session?x=1`);
  expect(Object.fromEntries(new Headers(init.headers))).toEqual({
    'bellbuoy-desk': '1',
    'content-type': 'application/json',
    cookie: 'a=b',
    origin: REMOTE,
  });
  expect(answer.headers.getSetCookie()).toEqual([
    'bellbuoy-desk=token; Path=/desk; HttpOnly; SameSite=Strict',
    'bellbuoy-desk-known=id; Path=/desk',
  ]);
  // What the remote would have the page load stays behind; the copy's own policy holds.
  expect(answer.headers.get('link')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('hands nothing on that a browser would show or run: a link to it would be a page of the remote’s', async () => {
  for (const type of ['text/html', 'text/javascript', 'image/svg+xml', 'application/xml', 'text/css']) {
    const { ask } = await newCopy(type);
    for (const path of ['/desk/api/v1/session', '/.well-known/bellbuoy', '/log/checkpoint']) {
      const answer = await ask(path);
      expect(answer.headers.get('content-type'), `${type} ${path}`).toBe('application/octet-stream');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  }
});

test('takes no call from another page, and none under another name', async () => {
  const { asked, ask } = await newCopy();
  const foreign = { ...POST, headers: { ...POST.headers, origin: 'https://else.example' } };
  expect((await ask('/desk/api/v1/session', foreign)).status).toBe(403);
  expect((await ask('/desk/api/v1/session', {}, 'else.example')).status).toBe(403);
  expect((await ask('/desk/', {}, 'else.example:9191')).status).toBe(403);
  expect(asked).toEqual([]);
});

test('asks the remote for data alone: pages, scripts and the pinned key are its own', async () => {
  const { asked, ask } = await newCopy();
  expect(await (await ask('/programme.json')).text()).toBe('{}');
  const page = await ask('/desk/');
  expect(page.headers.get('content-security-policy')).toContain(`frame-src ${URL_HERE}/desk/viewer/`);
  expect((await ask('/desk/assets/desk-OTHER.js')).status).toBe(404);
  expect((await ask('/api/v1/reports', POST)).status).toBe(404);
  expect((await ask('/.well-known/bellbuoy-site')).status).toBe(404);
  expect(asked).toEqual([]);
  expect((await ask('/.well-known/bellbuoy')).status).toBe(200);
  expect(asked.map(({ url }) => url)).toEqual([`${REMOTE}/.well-known/bellbuoy`]);
});
