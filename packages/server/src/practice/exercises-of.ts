const PAGE = /^\/practice\/([a-z0-9-]{1,64})\/index\.html$/;

/**
 * The exercises that a site has: only their answers are counted, so that nobody can fill the table with others.
 *
 * @param paths of the site's files.
 */
export function exercisesOf(paths: Iterable<string>): string[] {
  return [...paths].map((path) => PAGE.exec(path)?.[1]).filter((id) => id !== undefined);
}
