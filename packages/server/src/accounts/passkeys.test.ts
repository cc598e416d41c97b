import { encodeB64, type Session, wrapSeed } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Browser, TestDesk, type TestMember } from '../desk/test-desk.ts';
import { TestAuthenticator } from './test-authenticator.ts';

const PRF_OUTPUT = { prf: { results: { first: 'c2VjcmV0' } } };

describeOnBothEngines('passkeys', (_, engine) => {
  let programme: TestProgramme;
  let now: number;
  let desk: TestDesk;
  let lead: TestMember;
  let key: TestAuthenticator;
  let keyring: string;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    now = programme.now();
    desk = new TestDesk({ ...programme, now: () => now });
    lead = await desk.setUp();
    key = new TestAuthenticator(programme.config.urls.desk);
    keyring = encodeB64(await wrapSeed(lead.keyring.seed, lead.keyring.recipient));
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const challengeOf = async (browser: Browser, route: string) =>
    (await browser.expect<{ challenge: string }>(200, route)).challenge;
  const addChallenge = () => challengeOf(lead.browser, 'POST /passkeys/options');
  const signInChallenge = (browser: Browser) => challengeOf(browser, 'POST /session/passkey/options');
  const add = async () => {
    const response = key.create(await addChallenge());
    await lead.browser.expect(201, 'POST /passkeys', { response, keyring });
  };

  test('sign in, and bring the keyring that their own key opens', async () => {
    await add();
    const browser = desk.newBrowser();
    const response = key.get(await signInChallenge(browser));
    const session = await browser.expect<Session>(200, 'POST /session/passkey', { response });
    expect(session).toMatchObject({ account: 'lead', keyring });
    expect(await browser.expect(200, 'GET /session')).toEqual(session);
    const byPassphrase = await lead.browser.expect<Session>(200, 'GET /session');
    expect(byPassphrase.keyring).not.toBe(keyring);
  });

  test('are asked for with what makes them private, verified and found again', async () => {
    expect(await lead.browser.expect(200, 'POST /passkeys/options')).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: 'lead', displayName: 'LEAD' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      extensions: { prf: {} },
    });
    const options = await desk.newBrowser().expect<object>(200, 'POST /session/passkey/options');
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    // Whose passkeys there are is not told to strangers.
    expect(options).not.toHaveProperty('allowCredentials');
  });

  test('never show their PRF output to the server', async () => {
    const response = key.create(await addChallenge(), { clientExtensionResults: PRF_OUTPUT });
    await lead.browser.refused('malformed', 'POST /passkeys', { response, keyring });
    await add();
    const browser = desk.newBrowser();
    const answer = key.get(await signInChallenge(browser), { clientExtensionResults: PRF_OUTPUT });
    await browser.refused('malformed', 'POST /session/passkey', { response: answer });
    const enabled = { clientExtensionResults: { prf: { enabled: true } } };
    const good = key.get(await signInChallenge(browser), enabled);
    await browser.expect(200, 'POST /session/passkey', { response: good });
  });

  test('are added only from this desk’s own page, soon, once, and verified', async () => {
    const refuse = (response: object) =>
      lead.browser.refused('unverified', 'POST /passkeys', { response, keyring });
    const challenge = await addChallenge();
    await refuse(key.create(challenge, { origin: 'https://desk.example' }));
    await refuse(key.create(challenge, { rpId: 'desk.example' }));
    await refuse(key.create(challenge, { flags: 0x01 }));
    await refuse(key.create(encodeB64(new Uint8Array(32))));
    await refuse(key.create(await signInChallenge(lead.browser)));
    await refuse({});
    await refuse({ ...key.create(challenge), response: {} });
    const analyst = await desk.addMember(lead, 'ana');
    await refuse(key.create(await challengeOf(analyst.browser, 'POST /passkeys/options')));
    const unsealed = {
      response: key.create(challenge),
      keyring: encodeB64(new Uint8Array(Buffer.from(keyring, 'base64url').length)),
    };
    await lead.browser.refused('not-sealed', 'POST /passkeys', unsealed);
    await lead.browser.expect(201, 'POST /passkeys', { response: key.create(challenge), keyring });
    const other = new TestAuthenticator(programme.config.urls.desk);
    await lead.browser.refused('no-session', 'POST /passkeys', {
      response: other.create(challenge),
      keyring,
    });
    const late = await addChallenge();
    now += 301_000;
    await refuse(other.create(late));
  });

  test('sign in once an answer, and only with an answer to our question', async () => {
    await add();
    const browser = desk.newBrowser();
    const refuse = (response: object) => browser.refused('no-session', 'POST /session/passkey', { response });
    const challenge = await signInChallenge(browser);
    const stranger = new TestAuthenticator(programme.config.urls.desk);
    await refuse(stranger.get(challenge));
    await refuse({ ...stranger.get(challenge), id: key.id, rawId: key.id });
    await refuse(key.get(challenge, { origin: 'https://desk.example' }));
    await refuse(key.get(challenge, { flags: 0x01 }));
    await refuse(key.get(await addChallenge()));
    await refuse({});
    await refuse({ id: key.id });
    const answer = key.get(challenge);
    await browser.expect(200, 'POST /session/passkey', { response: answer });
    await refuse(answer);
    // A counter that went back: somebody has a copy of the key.
    key.counter = 0;
    await refuse(key.get(await signInChallenge(browser)));
  });

  test('are listed and removed by their owner, with the sessions that they began', async () => {
    await add();
    const browser = desk.newBrowser();
    await browser.expect(200, 'POST /session/passkey', { response: key.get(await signInChallenge(browser)) });
    const analyst = await desk.addMember(lead, 'ana');
    expect(await analyst.browser.expect(200, 'GET /passkeys')).toEqual([]);
    await analyst.browser.refused('not-found', `DELETE /passkeys/${key.id}`);
    expect(await lead.browser.expect(200, 'GET /passkeys')).toEqual([{ id: key.id, addedOn: '2026-11-21' }]);
    await lead.browser.expect(204, `DELETE /passkeys/${key.id}`);
    await browser.refused('no-session', 'GET /session');
    const response = key.get(await signInChallenge(browser));
    await browser.refused('no-session', 'POST /session/passkey', { response });
  });
});
