/** How long the desk stays open without use. */
export const IDLE_MS = 15 * 60_000;

const LOOK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls `onIdle` once nobody has used the page for {@link IDLE_MS}. The clock is looked at rather than a timer relied upon, because
 * timers stand still while a machine sleeps. Returns a function that stops watching.
 */
export function watchIdle(onIdle: () => void, now: () => number = Date.now): () => void {
  let lastUse = now();
  const use = () => {
    lastUse = now();
  };
  const look = () => {
    if (now() - lastUse >= IDLE_MS) onIdle();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, use, { passive: true, capture: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, use, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
