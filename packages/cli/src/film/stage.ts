// The page on which a film is drawn: its scenes one above the other, of which one or two are seen at a time.

import type { FilmPlan, FilmScene } from './film-plan.ts';
import { type MovingPart, poseAt } from './motion.ts';
import type { SilentBrowser } from './silent-browser.ts';

export const WIDTH = 1920;
export const HEIGHT = 1080;

/** How long one scene gives way to the next. */
const CHANGE_SECONDS = 0.6;

export interface Stage {
  /** The film as it is at a moment. */
  pictureAt(seconds: number): Promise<Buffer>;
}

/** @param withWords whether what is said stands in the picture, for where there are no captions. */
export async function setStage(browser: SilentBrowser, plan: FilmPlan, withWords: boolean): Promise<Stage> {
  await browser.show(pageOf(plan, withWords));
  const parts = await browser.evaluate<MovingPart[][]>(FIND_PARTS);
  return {
    pictureAt: async (seconds) => {
      const seen = plan.scenes.flatMap((scene, index) => sceneAt(scene, index, seconds, parts[index] ?? []));
      await browser.evaluate(`place(${JSON.stringify(seen)})`);
      return browser.picture();
    },
  };
}

interface SeenScene {
  readonly index: number;
  readonly opacity: number;
  readonly poses: readonly (readonly [string, number])[];
}

function sceneAt(
  { from, seconds }: FilmScene,
  index: number,
  now: number,
  parts: readonly MovingPart[],
): SeenScene[] {
  const since = now - from;
  if (since < 0 || since >= seconds + CHANGE_SECONDS) return [];
  const opacity = index === 0 ? 1 : Math.min(1, Math.round((since / CHANGE_SECONDS) * 1000) / 1000);
  const poses = parts
    .map((part) => poseAt(part, since))
    .map((pose) => [pose.transform, pose.opacity] as const);
  return [{ index, opacity, poses }];
}

function pageOf({ scenes, language }: FilmPlan, withWords: boolean): string {
  const rtl = language === 'ar' ? ' dir="rtl"' : '';
  const shown = scenes.map(
    ({ svg, say }) => `<section>${svg}${withWords ? `<p><span>${escapeText(say)}</span></p>` : ''}</section>`,
  );
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  return `<!doctype html><html lang="${language}"${rtl}><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${STYLE}</style>${shown.join('')}</html>`;
}

const STYLE = `
  html, body { margin: 0; overflow: hidden; background: #fff }
  section { position: absolute; inset: 0; visibility: hidden }
  svg { position: absolute; inset: 0; width: ${WIDTH}px; height: ${HEIGHT}px }
  svg svg { position: static; width: auto; height: auto }
  p { position: absolute; inset: auto 120px 72px; margin: 0; text-align: center }
  span { display: inline-block; max-width: 1500px; padding: 26px 48px; border-radius: 18px; background: #0b1f33;
    color: #fff; font: 600 56px/1.35 system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif;
    text-wrap: balance }
`;

// In the page. Of the parts of a scene, in the order in which their poses come back.
const FIND_PARTS = `
  globalThis.stage = [...document.querySelectorAll('section')].map((section) => ({
    section, parts: [...section.querySelectorAll('[data-moves]')],
  }));
  globalThis.place = (seen) => {
    for (const { section } of stage) section.style.visibility = 'hidden';
    for (const { index, opacity, poses } of seen) {
      const { section, parts } = stage[index];
      section.style.visibility = 'visible';
      section.style.opacity = opacity;
      poses.forEach(([transform, light], at) => {
        if (transform !== '') parts[at].setAttribute('transform', transform);
        if (light !== 1) parts[at].setAttribute('opacity', light);
      });
    }
  };
  document.fonts.ready.then(() => stage.map(({ parts }) => parts.map((part, index) => {
    const { x, y, width, height } = part.getBBox();
    return {
      moves: part.dataset.moves.split(' '),
      pivot: part.dataset.pivot?.split(' ').map(Number) ?? [x + width / 2, y + height / 2],
      isWalking: part.closest('[data-moves^=stroll]') !== null,
      index,
    };
  })));
`;

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
