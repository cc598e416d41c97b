import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER, readAwarenessFiles } from '@bellbuoy/content';
import { sourceOf } from '@bellbuoy/content/awareness';
import { addDays, type PublicationName, type PublicationSource } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishTogether } from '../../packages/cli/src/client/editor-client.ts';
import { appoint, type OfficeSession, officeOf } from '../../packages/cli/src/client/office-client.ts';
import { readDemoAdvisory } from '../../packages/cli/src/demo/demo-advisory.ts';
import { runHere } from '../../packages/cli/src/testing/run-cli.ts';
import {
  type RunningProgramme,
  type Staff,
  staffDesk,
  startProgramme,
} from '../../packages/cli/src/testing/running-programme.ts';

const CAMPAIGN: PublicationName = { kind: 'campaign', id: 'spring-tides' };
const LESSON: PublicationName = { kind: 'lesson', id: 'phishing' };

describe('what editors have published', () => {
  let programme: RunningProgramme;
  let staff: Staff;
  let folder: string;
  let eda: OfficeSession;
  let finn: OfficeSession;
  let today: string;
  let later: string;
  const shipped = new Map<string, string>();
  const at = (...names: string[]) => join(folder, ...names);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-export-'));
    programme = await startProgramme();
    staff = await staffDesk(programme);
    today = staff.lead.today();
    later = addDays(today, 20);
    [eda, finn] = [await newEditor('eda'), await newEditor('finn')];
    for (const [path, text] of await readAwarenessFiles()) shipped.set(path, text);
    const advisory = await readDemoAdvisory(today);
    await publish(advisory.name, advisory.source, today);
    await publish(CAMPAIGN, campaignOf('found-by-the-water', 'Spring tides'), later);
    const lesson = sourceOf(shipped, LESSON);
    if (lesson === null) throw new Error('no lesson');
    const english = (lesson.texts['en'] ?? '').replace(/^title: .*$/m, 'title: Messages in a hurry');
    await publish(LESSON, { ...lesson, texts: { ...lesson.texts, en: english } }, today);
    const draft = { revision: 0, ...advisory.source };
    await eda.http.put('/publications/advisory/half-written/draft', draft);
  });
  afterAll(async () => {
    await programme.remove();
    await rm(folder, { recursive: true });
  });

  async function newEditor(account: string): Promise<OfficeSession> {
    const appointment = { account, name: account, roles: ['editor'] } as const;
    return officeOf(account, await appoint(await programme.address(), staff.lead, appointment));
  }

  const publish = (name: PublicationName, source: PublicationSource, startsOn: string) =>
    publishTogether(eda, finn, { ...name, source, startsOn, reason: 'I read it.' });

  /** A campaign of the release under another name and other days. */
  function campaignOf(id: string, title: string): PublicationSource {
    const source = sourceOf(shipped, { kind: 'campaign', id });
    if (source === null) throw new Error(`no campaign ${id}`);
    const facts = source.facts
      .replace(/^from: .*$/m, `from: '${later}'`)
      .replace(/^until: .*$/m, `until: '${addDays(later, 27)}'`);
    const texts = Object.entries(source.texts).map(([language, text]) => [
      language,
      language === 'en' ? text.replace(/^title: .*$/m, `title: ${title}`) : text,
    ]);
    return { facts, texts: Object.fromEntries(texts) as Record<string, string> };
  }

  const run = async (...args: string[]) => {
    const result = await runHere([...args, '--data', programme.dataDir]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    return result.stdout;
  };

  test('is listed with what came along, what is to come and what is being written', async () => {
    const rows = JSON.parse(await run('content', 'list', '--json')) as Record<string, unknown>[];
    const rowOf = (id: string) => rows.find((row) => row['id'] === id);
    expect(rowOf('found-device')).toMatchObject({
      kind: 'lesson',
      state: 'built',
      version: null,
      from: null,
    });
    expect(rowOf('phishing')).toMatchObject({
      ...{ state: 'published', version: 1, title: 'Messages in a hurry', changedOn: today },
      languages: ['ar', 'en', 'es', 'fr', 'zh-Hans'],
    });
    expect(rowOf('loose-buoys')).toMatchObject({ state: 'published', from: today });
    expect(rowOf('spring-tides')).toMatchObject({
      ...{ state: 'coming', version: null, coming: { version: 1, startsOn: later } },
    });
    expect(rowOf('half-written')).toMatchObject({ state: 'draft', working: { version: 1, state: 'draft' } });
    const said = await run('content', 'list');
    expect(said).toMatch(/^lesson +found-device +as built +\[/m);
    expect(said).toMatch(/^lesson +phishing +version 1 .*\] {2}Messages in a hurry$/m);
    expect(said).toMatch(new RegExp(`^campaign +spring-tides +version 1 from ${later} `, 'm'));
    expect(said).toMatch(/^advisory +half-written +one being written /m);
  });

  test('is written as a folder that can be used, each text as it was written', async () => {
    const told = JSON.parse(await run('content', 'export', '--out', at('today'), '--json')) as {
      written: string[];
      faults: number;
    };
    expect(told.faults).toBe(0);
    expect(told.written).toContain('advisories/zh-Hans/loose-buoys.md');
    expect(told.written.filter((path) => /half-written|spring-tides/.test(path))).toEqual([]);
    const { source } = await readDemoAdvisory(today);
    expect(await readFile(at('today/advisories/ar/loose-buoys.md'), 'utf8')).toBe(source.texts['ar']);
    expect(await readFile(at('today/advisories/loose-buoys.yaml'), 'utf8')).toBe(source.facts);
    const checked = await runHere(['content', 'check', at('today'), '--json']);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ awareness: { lessons: 9, advisories: 2 } });
    expect(await readdir(at('today'))).toEqual(
      (await readdir(CONTENT_FOLDER)).filter((name) => name !== 'look').sort(),
    );
    const film = 'films/found-device/en.mp4';
    expect(await readFile(at('today', film))).toEqual(await readFile(join(CONTENT_FOLDER, film)));
  });

  test('is written as it will be on a day, and alone, and never over anything', async () => {
    await run('content', 'export', '--out', at('later'), '--day', later, '--written');
    expect(await readdir(at('later'))).toEqual(['advisories', 'campaigns', 'lessons']);
    expect(await readdir(at('later/campaigns'))).toContain('spring-tides.yaml');
    const again = ['content', 'export', '--data', programme.dataDir, '--out', at('later')];
    expect(await runHere(again)).toMatchObject({ code: 2 });
    expect(await runHere([...again, '--day', addDays(today, -1)])).toMatchObject({ code: 2 });
  });

  test('is listed among campaigns before its day, and can be printed from there or from a folder', async () => {
    const campaigns = JSON.parse(await run('campaign', 'list', '--json')) as { id: string; state: string }[];
    expect(campaigns).toContainEqual(expect.objectContaining({ id: 'spring-tides', state: 'coming' }));
    await run('content', 'export', '--out', at('whole'), '--day', later);
    const { stdout } = await runHere(['campaign', 'list', '--content', at('whole'), '--json']);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'spring-tides' }));
    // The folder alone, although the data folder has more.
    await rm(at('whole/campaigns/spring-tides.yaml'));
    for (const language of ['en', 'es', 'fr', 'ar', 'zh-Hans'])
      await rm(at('whole/campaigns', language, 'spring-tides.md'));
    const fewer = await run('campaign', 'list', '--content', at('whole'), '--json');
    expect(fewer).not.toContain('spring-tides');
  });

  test('leaves out what is no content, and follows no link', async () => {
    const { exportWhole } = await import('../../packages/cli/src/content/export-content.ts');
    await mkdir(at('from/policy'), { recursive: true });
    await writeFile(at('from/policy/policy.yaml'), 'version: 1\n');
    await writeFile(at('from/policy/.policy.yaml.swp'), 'left');
    await symlink('/etc/passwd', at('from/policy/passwd.yaml'));
    const none = new Map<string, string>();
    await exportWhole({ built: none, shown: none }, at('from'), at('copied'));
    expect(await readdir(at('copied/policy'))).toEqual(['policy.yaml']);
    const shown = new Map([['lessons/../../away.md', 'x']]);
    await expect(exportWhole({ built: none, shown }, at('from'), at('away'))).rejects.toThrow('no name');
  });
});
