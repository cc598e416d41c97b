import type { Refusal, ZoomStep } from '../viewer-messages.ts';

/** Something that is on screen, and what can be done with it. */
export interface Shown {
  zoom?(step: ZoomStep): void | Promise<void>;
  page?(step: 1 | -1): void | Promise<void>;
}

/** Something that is not shown, and why. */
export class RefusedError extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

/** @throws RefusedError `too-slow` when it is not done in time. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RefusedError('too-slow')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const ZOOM_FACTOR = 1.25;
const MIN_ZOOM = 0.25;
const MAX_ZOOM = 6;

/** The next zoom: 1 is what fits. */
export function nextZoom(zoom: number, step: ZoomStep): number {
  if (step === 0) return 1;
  return Math.min(Math.max(zoom * ZOOM_FACTOR ** step, MIN_ZOOM), MAX_ZOOM);
}
