import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utf8 } from '@bellbuoy/protocol';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { originHeaders } from '../http/index.ts';
import { sealedRoutes } from './index.ts';
import { TestReporters } from './test-reporters.ts';

const OUTCOMES = ['accepted', 'none', 'not-sealed', 'lapsed', 'taken', 'gone', 'files', 'busy'];
const blocks = OUTCOMES.map((outcome) => `<p data-outcome="${outcome}" hidden>${outcome}</p>`);
const page = `<html>${blocks.join('')}<pre class="verbatim" data-promise></pre><a href="data:," data-promise-file></a><form data-outcome="form"></form></html>`;

describe('/sealed', () => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  let app: Hono;
  const journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);

  beforeAll(async () => {
    programme = await newProgramme('sqlite');
    reporters = await TestReporters.before(programme, journal);
    const file = { plain: new Uint8Array(utf8(page)) };
    const site = new Map([
      ['/sealed/index.html', file],
      ['/fr/sealed/index.html', file],
      ['/report/index.html', file],
    ]);
    const { intake } = reporters;
    app = sealedRoutes(
      { intake, site, diagnostics: programme.diagnostics },
      originHeaders('https://x.example'),
    );
  });
  afterAll(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
    expect(programme.failures).toEqual([]);
  });

  function handIn(content: unknown, { path = '/sealed', field = 'bundle', name = 'bundle.json' } = {}) {
    const form = new FormData();
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    form.append(field, new File([text], name));
    return post(form, path);
  }

  async function post(form: FormData, path = '/sealed') {
    const { headers, bytes } = await encode(form);
    return app.request(path, { method: 'POST', body: bytes, headers });
  }

  async function shown(answer: Response): Promise<[number, ...string[]]> {
    const text = await answer.text();
    return [answer.status, ...[...text.matchAll(/data-outcome="([a-z-]+)">/g)].map(([, name = '']) => name)];
  }

  test('is a form that may send to this site alone, on a page without any script', async () => {
    for (const path of ['/sealed', '/sealed/', '/fr/sealed', '/fr/sealed/']) {
      const answer = await app.request(path);
      expect(await shown(answer)).toEqual([200, 'form']);
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|connect-src/);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await app.request('/report/')).status).toBe(404);
  });

  test('takes a bundle, whatever its name, and takes it once', async () => {
    const { body } = await reporters.newReport();
    const first = await handIn(body, { name: '../../<b>who I am</b>.json' });
    const text = await first.clone().text();
    expect(await shown(first)).toEqual([201, 'accepted']);
    expect(text).not.toContain('who I am');
    const promise = /<pre[^>]*>([^<]*)<\/pre>/.exec(text)?.[1] ?? '';
    expect(promise).toMatch(
      /^harbour\.example\/promise\n.+\n2026-11-21\n2026-11-29\n\n— harbour\.example\/log /,
    );
    const file = /href="data:text\/plain;charset=utf-8,([^"]*)"/.exec(text)?.[1] ?? '';
    expect(decodeURIComponent(file.replaceAll('&#39;', "'"))).toBe(promise);
    expect(await shown(await handIn(body, { path: '/fr/sealed/' }))).toEqual([200, 'accepted']);
    const other = await reporters.newEnvelope();
    const another = { ...body, envelope: Buffer.from(other).toString('base64url') };
    expect(await shown(await handIn(another))).toEqual([409, 'taken', 'form']);
  });

  test('says plainly why it does not take something, and keeps nothing of it', async () => {
    const before = await reporters.countRows();
    const { body } = await reporters.newReport();
    const refused: [unknown, Parameters<typeof handIn>[1], (string | number)[]][] = [
      ['I saw a man at the fence', {}, [400, 'not-sealed', 'form']],
      [{ ...body, envelope: Buffer.from('plain').toString('base64url') }, {}, [422, 'not-sealed', 'form']],
      [{ ...body, epoch: 9 }, {}, [409, 'lapsed', 'form']],
      [{ ...body, uploads: ['nothing-here'] }, {}, [422, 'files', 'form']],
      [`${JSON.stringify(body)}${' '.repeat(131_072)}`, {}, [413, 'not-sealed', 'form']],
      [body, { field: 'report' }, [400, 'not-sealed', 'form']],
      ['', {}, [400, 'none', 'form']],
    ];
    for (const [content, options, outcome] of refused)
      expect(await shown(await handIn(content, options))).toEqual(outcome);
    const json = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    expect(await shown(await app.request('/sealed', json))).toEqual([400, 'not-sealed', 'form']);
    expect(await reporters.countRows()).toEqual(before);
  });

  test('takes one file and nothing beside it', async () => {
    const { body } = await reporters.newReport();
    const form = new FormData();
    form.append('bundle', new File([JSON.stringify(body)], 'a'));
    form.append('name', 'who I am');
    expect(await shown(await post(form))).toEqual([400, 'not-sealed', 'form']);
  });

  test('survives any bytes that call themselves a form', async () => {
    const before = await reporters.countRows();
    const { body } = await reporters.newReport();
    const boundary = 'x-boundary';
    const whole = Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="bundle"; filename="b"\r\n\r\n${JSON.stringify({ ...body, epoch: 7 })}\r\n--${boundary}--\r\n`,
    );
    const hostile = fc.oneof(
      fc.uint8Array({ maxLength: 4_000 }),
      fc
        .tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 40 }), fc.nat(200))
        .map(([at, put, cut]) => Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + cut)])),
      fc
        .array(
          fc.constantFrom(
            `--${boundary}`,
            '\r\n',
            '--',
            'content-disposition: form-data; name="bundle"',
            '"',
            ';',
          ),
        )
        .map((pieces) => Buffer.from(pieces.join(''))),
    );
    const types = fc.constantFrom(
      `multipart/form-data; boundary=${boundary}`,
      'multipart/form-data; boundary=',
      'multipart/form-data;',
      `multipart/form-data; boundary="${boundary}`,
      `multipart/form-data; boundary=${'y'.repeat(300)}`,
    );
    await fc.assert(
      fc.asyncProperty(hostile, types, async (bytes, type) => {
        const headers = { 'content-type': type };
        const answer = await app.request('/sealed', { method: 'POST', body: new Uint8Array(bytes), headers });
        expect([400, 409, 413, 422]).toContain(answer.status);
      }),
      { numRuns: 300 },
    );
    expect(await reporters.countRows()).toEqual(before);
  });
});

/** As a browser writes it on the wire. */
async function encode(form: FormData) {
  const written = new Response(form);
  const headers = { 'content-type': written.headers.get('content-type') ?? '' };
  return { headers, bytes: await written.arrayBuffer() };
}
