import { bakePng, bakeSvg, type GoodCommendation } from '@bellbuoy/protocol/commendations';
import { texts } from '#messages/commendation';
import { saveFile } from '../page/files.ts';
import { sayFrom } from '../page/say.ts';
import { BADGE_SIZE, badgeSvg } from './badge.ts';
import { issuerTitle, sayMonth } from './certificate.ts';

export const COMMENDATION_FORMS = ['credential', 'svg', 'png'] as const;
export type CommendationForm = (typeof COMMENDATION_FORMS)[number];

export const sayCommendation = sayFrom(texts);

/** Offers a commendation as a file, made on the device. Returns false where the browser draws no pictures. */
export async function saveCommendation(good: GoodCommendation, form: CommendationForm): Promise<boolean> {
  // The month and nothing else: a number in a file's name would tell two devices' files to be one.
  const name = `commendation-${good.commendation.month}`;
  if (form === 'credential') {
    saveFile(`${name}.jwt`, `${good.compact}\n`, 'application/jwt');
    return true;
  }
  const svg = badgeOf(good);
  if (form === 'svg') {
    saveFile(`${name}.svg`, bakeSvg(svg, good.compact), 'image/svg+xml');
    return true;
  }
  const png = await draw(svg).catch(() => null);
  if (png === null) return false;
  saveFile(`${name}.png`, bakePng(png, good.compact), 'image/png');
  return true;
}

function badgeOf(good: GoodCommendation): string {
  const { level, month } = good.commendation;
  return badgeSvg(level, {
    title: sayCommendation('badge'),
    level: sayCommendation('levelOf', { level }),
    month: sayMonth(month),
    issuer: issuerTitle(good),
    isRightToLeft: document.documentElement.dir === 'rtl',
  });
}

async function draw(svg: string): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(BADGE_SIZE, BADGE_SIZE);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = BADGE_SIZE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, BADGE_SIZE, BADGE_SIZE);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('nothing was drawn');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
