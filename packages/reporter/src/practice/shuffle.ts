/**
 * A random order, each as likely as any other (Fisher and Yates): a look-alike must not always follow its twin.
 *
 * @param below gives a whole number from 0 to one less than its argument, each as likely.
 */
export function shuffle<Item>(items: readonly Item[], below: (end: number) => number): Item[] {
  const shuffled = [...items];
  for (let left = shuffled.length; left > 1; left--) {
    const [drawn] = shuffled.splice(below(left), 1);
    if (drawn !== undefined) shuffled.push(drawn);
  }
  return shuffled;
}

/** By the browser's own randomness. For a few dozen the draw is even enough, whatever remains of 2^32. */
export function randomBelow(end: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % end;
}
