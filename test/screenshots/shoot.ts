import type { Browser, Page } from 'playwright-core';
import type { DemoServer } from './demo-server.ts';
import { LOOKS, type Look, newVisitor } from './looks.ts';
import type { PictureFiles } from './picture-files.ts';
import { WALKS, type Walk } from './states.ts';

interface Settings {
  readonly browser: Browser;
  readonly demo: DemoServer;
  readonly files: PictureFiles;
  /** The pictures that are wanted, by their paths. */
  readonly chosen: ReadonlySet<string>;
  readonly tell: (line: string) => void;
}

const PATIENCE_MS = 90_000;

/** The paths of the pictures of all walks and states whose name begins with one of `names`; without any, of all. */
export function choosePictures(names: readonly string[], looks: readonly string[]): Set<string> {
  const isNamed = (...own: string[]): boolean =>
    names.length === 0 || names.some((name) => own.some((other) => other.startsWith(name)));
  const paths = LOOKS.filter(({ name }) => looks.length === 0 || looks.includes(name)).flatMap((look) =>
    WALKS.filter((walk) => hasLook(walk, look)).flatMap((walk) =>
      walk.states.filter(([name]) => isNamed(walk.name, name)).map(([name]) => picturePath(name, look)),
    ),
  );
  return new Set(paths);
}

export function picturePath(state: string, look: Pick<Look, 'name'>): string {
  return `${look.name}/${state}.png`;
}

/** Makes the walks and takes the pictures. A walk that fails is told, and the others go on. */
export class Shoot {
  readonly #settings: Settings;
  /** Pictures as they were taken, by their paths. */
  readonly originals = new Map<string, Buffer>();
  failures = 0;
  #taken = 0;
  #new = 0;
  #bytes = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  async walk(walk: Walk, look: Look): Promise<void> {
    const { browser, demo, chosen } = this.#settings;
    const last = walk.states.findLastIndex(([name]) => chosen.has(picturePath(name, look)));
    if (!hasLook(walk, look) || last < 0) return;
    const { name, hasScripts = true, isDesk = false } = walk;
    const context = await newVisitor(browser, { look, name, hasScripts, isDesk });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    let at = '';
    try {
      for (const [state, act] of walk.states.slice(0, last + 1)) {
        at = state;
        await act({ page, look, demo });
        await this.#take(page, walk, look, state);
      }
    } catch (error) {
      this.failures++;
      this.#settings.tell(`${look.name} ${at}: FAILED: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    } finally {
      await context.close();
    }
  }

  summary(): string {
    const failed = this.failures === 0 ? '' : `, ${this.failures} walks FAILED`;
    return `${this.#taken} pictures, ${this.#new} of them new, ${inKilobytes(this.#bytes)} in all${failed}`;
  }

  async #take(page: Page, { isDesk, hasScripts }: Walk, look: Look, state: string): Promise<void> {
    const path = picturePath(state, look);
    if (!this.#settings.chosen.has(path)) return;
    const screen = page.viewportSize() ?? look.viewport;
    // What was just pressed would be drawn as if somebody's finger were still on it.
    await page.mouse.move(0, 0);
    if (isDesk !== true) await unroll(page, hasScripts !== false);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await page.setViewportSize(screen);
    this.originals.set(path, png);
    const { bytes, isNew } = await this.#settings.files.write(path, png);
    this.#taken++;
    this.#bytes += bytes;
    if (isNew) this.#new++;
    const count = `${this.#taken}/${this.#settings.chosen.size}`.padStart(7);
    this.#settings.tell(`${count}  ${path.padEnd(44)} ${inKilobytes(bytes)}${isNew ? '  new' : ''}`);
  }
}

/** Makes the screen as high as the page, and waits until what is drawn by a script has followed. */
async function unroll(page: Page, hasScripts: boolean): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  // Where no script runs, none draws either, and a picture of the screen would be waited for in vain.
  if (!hasScripts) return;
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

function hasLook({ looks }: Walk, { name }: Look): boolean {
  return looks === undefined || looks.includes(name);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 1_000_000 ? 1 : 0)} kB`;
}
