import { copyFile, cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_FOLDER, loadAwareness, POLICY_LANGUAGES } from '@bellbuoy/content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-cli.ts';
import { formatCaptions, formatTranscript, parseCaptions } from './captions.ts';
import { checkFilm } from './check-film.ts';
import { probe, run } from './ffmpeg.ts';
import { onlyScene, planFilm, withSeconds } from './film-plan.ts';
import { makeFilm } from './make-film.ts';
import { poseAt } from './motion.ts';
import { withRecordings, withSpeaker } from './voice.ts';

/** As long as a slow machine takes to draw some pictures. */
const PATIENCE_MS = 180_000;
const MAX_SHIPPED_BYTES = 1_200_000;

const awareness = await loadAwareness();
const plan = planFilm(awareness, 'found-device', 'en');

describe('a plan', () => {
  it('gives every language the same times', () => {
    const times = POLICY_LANGUAGES.map((language) =>
      planFilm(awareness, 'found-device', language).scenes.map(({ from, seconds }) => [from, seconds]),
    );
    for (const each of times) expect(each).toEqual(times[0]);
  });

  it('lets every scene stay as long as it takes to read', () => {
    for (const { say, seconds } of plan.scenes) expect(say.length / seconds).toBeLessThanOrEqual(15);
    expect(plan.seconds).toBeLessThanOrEqual(180);
  });

  it('is none for a film that would be too long, or of no lesson', () => {
    expect(() => withSeconds(plan, [181])).toThrow(/may last 180/);
    expect(() => planFilm(awareness, 'nothing', 'en')).toThrow(/no lesson “nothing”/);
    expect(() => onlyScene(plan, 11)).toThrow(/10 scenes/);
  });
});

describe('captions', () => {
  it('say what the lesson says, scene by scene', () => {
    const cues = parseCaptions(formatCaptions(plan));
    expect(cues?.map(({ text }) => text)).toEqual(plan.scenes.map(({ say }) => say));
    expect(cues?.map(({ from }) => from.toFixed(3))).toEqual(plan.scenes.map(({ from }) => from.toFixed(3)));
  });

  it('cannot be ended or dressed up by what is said', () => {
    const [scene] = plan.scenes;
    if (scene === undefined) throw new Error('no scene');
    const say = 'a --> b <b>c</b> & d';
    const text = formatCaptions({ ...plan, scenes: [{ ...scene, say }] });
    expect(text).toContain('a --&gt; b &lt;b&gt;c&lt;/b&gt; &amp; d');
    expect(parseCaptions(text)).toHaveLength(1);
  });

  it.each(['', 'captions', 'WEBVTT\n\n00:00 --> 00:01\nshort times', 'WEBVTTX\n'])('are not %j', (text) =>
    expect(parseCaptions(text)).toBeNull(),
  );
});

describe('motion', () => {
  const part = (moves: string, isWalking = false) => ({
    ...{ moves: [moves], pivot: [10, 20] as const, isWalking, index: 0 },
  });

  it('is the same at the same moment, and another later', () => {
    for (const name of ['water', 'bell', 'gull', 'bob', 'sway']) {
      expect(poseAt(part(name), 1.25)).toEqual(poseAt(part(name), 1.25));
      expect(poseAt(part(name), 1.25)).not.toEqual(poseAt(part(name), 1.5));
    }
  });

  it('moves the legs of those only who walk along', () => {
    expect(poseAt(part('leg'), 0.5).transform).toBe('');
    expect(poseAt(part('leg', true), 0.5).transform).toMatch(/^rotate\(/);
  });

  it('turns a bell about the place where it hangs', () => {
    expect(poseAt(part('bell'), 0.6).transform).toBe('rotate(11 10 20)');
  });
});

describe('the films that ship', () => {
  const folder = join(CONTENT_FOLDER, 'films/found-device');

  it.each(POLICY_LANGUAGES)('in %s says what the lesson says, and can be published', async (language) => {
    const own = planFilm(awareness, 'found-device', language);
    const file = (extension: string) => join(folder, `${language}.${extension}`);
    // Where this fails the lesson has changed: `bellbuoy film found-device --captions`, or the whole film anew.
    expect(await readFile(file('vtt'), 'utf8')).toBe(formatCaptions(own));
    expect(await readFile(file('txt'), 'utf8')).toBe(formatTranscript(own));
    expect((await stat(file('mp4'))).size).toBeLessThanOrEqual(MAX_SHIPPED_BYTES);
    const { faults, seconds, captions } = await checkFilm(file('mp4'));
    expect({ faults, captions }).toEqual({ faults: [], captions: own.scenes.length });
    expect(seconds).toBeCloseTo(own.seconds, 1);
  });
});

describe('a film', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-film-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    'comes out the same, byte for byte, whenever it is drawn',
    async () => {
      const short = withSeconds(onlyScene(plan, 10), [0.4]);
      const order = { plans: [short] as const, voice: null, withWords: true, chromium: 'chromium' };
      const drawn: number[] = [];
      const films = [];
      for (const name of ['one', 'other'])
        films.push(
          ...(await makeFilm({
            ...{ ...order, folder: join(folder, name) },
            progress: (done) => void drawn.push(done),
          })),
        );
      const [one, other] = await Promise.all(films.map(({ video }) => readFile(video)));
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
      expect(drawn.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
      const { streams, seconds, tags } = (await probe(films[0]?.video ?? '')) ?? {};
      expect(streams).toEqual([
        { type: 'video', codec: 'h264', width: 1920, height: 1080, pixels: 'yuv420p' },
      ]);
      expect(seconds).toBeCloseTo(0.4, 1);
      expect(Object.keys(tags ?? {}).filter((tag) => /time|date|title/.test(tag))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'takes a recording for each scene, or one for all',
    async () => {
      const [voiced] = [await withSpeaker(onlyScene(plan, 9), folder)];
      const { seconds } = (await probe(voiced.voice)) ?? { seconds: 0 };
      expect(voiced.plan.seconds).toBeGreaterThanOrEqual(seconds);
      const whole = await withRecordings(plan, [voiced.voice], folder);
      expect(whole.plan.seconds).toBeCloseTo(seconds + 1, 3);
      const each = await withRecordings(
        plan,
        plan.scenes.map(() => voiced.voice),
        folder,
      );
      expect(each.plan.scenes.map((scene) => scene.seconds >= seconds + 1)).not.toContain(false);
      await expect(withRecordings(plan, [voiced.voice, voiced.voice], folder)).rejects.toThrow(
        /2 recordings for 10/,
      );
      await expect(withSpeaker({ ...plan, language: 'ar' }, folder)).rejects.toThrow(/does not say ar/);
    },
    PATIENCE_MS,
  );

  it('is refused without captions and transcript, and with what a camera writes', async () => {
    const video = join(folder, 'own.mp4');
    const good = join(CONTENT_FOLDER, 'films/found-device/en');
    await copyFile(`${good}.mp4`, video);
    const problems = async () => (await checkFilm(video)).faults.map(({ problem }) => problem);
    expect(await problems()).toEqual(['There are no captions.', 'There is no transcript.']);
    await writeFile(join(folder, 'own.vtt'), 'WEBVTT\n\n00:10.000 --> 00:05.000\nBackwards\n');
    await writeFile(join(folder, 'own.txt'), 'x');
    expect(await problems()).toEqual([
      'The times are not those of this film.',
      'The transcript is shorter than the captions.',
    ]);
    await copyFile(`${good}.vtt`, join(folder, 'own.vtt'));
    await copyFile(`${good}.txt`, join(folder, 'own.txt'));
    expect(await problems()).toEqual([]);
    const tags = ['-metadata', 'location=+48.8584+002.2945/', '-movflags', 'use_metadata_tags'];
    await run('ffmpeg', ['-v', 'error', '-y', '-i', `${good}.mp4`, '-c', 'copy', ...tags, video]);
    expect(await problems()).toEqual(['The file tells where, when or with what it was made.']);
    await writeFile(video, 'no film');
    expect(await problems()).toEqual(['This is no film.']);
  });

  it('is checked with the content that it lies in, as far as the machine can', async () => {
    const content = join(folder, 'content');
    await cp(CONTENT_FOLDER, content, { recursive: true });
    const films = join(content, 'films/found-device');
    const check = async () => {
      const { code, stdout } = await runHere(['content', 'check', content, '--json']);
      const { faults, films: found } = JSON.parse(stdout) as {
        faults: { file: string; problem: string }[];
        films?: object;
      };
      const told = faults.map(({ file, problem }) => `${file.slice(content.length)}: ${problem}`);
      return { code, told, found };
    };
    expect(await check()).toEqual({ code: 0, told: [], found: { films: 5, isProbed: true } });
    await rm(join(films, 'fr.vtt'));
    await rm(join(films, 'es.mp4'));
    await writeFile(join(films, 'en.mp4'), 'no film');
    await rm(join(films, 'ar.mp4'));
    await symlink('/etc/passwd', join(films, 'ar.mp4'));
    await mkdir(join(content, 'films/no-lesson'));
    await copyFile(join(films, 'zh-Hans.mp4'), join(content, 'films/no-lesson/en.mp4'));
    expect((await check()).told).toEqual([
      '/films/found-device/ar.mp4: This is a link to another file.',
      '/films/found-device/en.mp4: This is no film.',
      '/films/found-device/es.txt: There is no film beside it.',
      '/films/found-device/es.vtt: There is no film beside it.',
      '/films/found-device/fr.vtt: There are no captions.',
      '/films/no-lesson/en.mp4: Nothing refers to this file.',
    ]);
    await rm(join(content, 'films/no-lesson'), { recursive: true });
    for (const name of ['ar', 'es', 'fr'])
      for (const end of ['mp4', 'vtt', 'txt']) await rm(join(films, `${name}.${end}`), { force: true });
    const { PATH } = process.env;
    process.env['PATH'] = folder;
    try {
      expect(await check()).toEqual({ code: 0, told: [], found: { films: 2, isProbed: false } });
      const { stdout } = await runHere(['content', 'check', content]);
      expect(stdout).toContain(
        'not looked into, only their captions and transcripts: ffprobe is not installed',
      );
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it('gets its captions anew where only its words have changed, not its times', async () => {
    const again = ['film', 'found-device', '--language', 'fr', '--captions', '--out', folder];
    const shipped = join(CONTENT_FOLDER, 'films/found-device/fr');
    expect(await runHere(again)).toMatchObject({ code: 1 });
    await copyFile(`${shipped}.mp4`, join(folder, 'fr.mp4'));
    expect(await runHere(again)).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'fr.vtt'), 'utf8')).toBe(await readFile(`${shipped}.vtt`, 'utf8'));
    const other = await runHere([...again, '--scene', '2']);
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/lasts 67\.2 seconds, its scenes 7\.4/);
  });

  it('says what is missing on the machine', async () => {
    const args = ['film', 'found-device', '--language', 'en', '--scene', '9', '--out', folder];
    const { code, stderr } = await runHere([...args, '--chromium', 'no-such-browser']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'bellbuoy: There is no no-such-browser here.\nName the browser with --chromium.\n',
    });
    expect(await runHere([...args, '--voice', 'a.wav', '--speak'])).toMatchObject({ code: 2 });
    expect(await runHere(['film', 'found-device', '--language', 'xx'])).toMatchObject({ code: 2 });
    expect(await runHere(['film', 'nothing'])).toMatchObject({ code: 1 });
  });
});
