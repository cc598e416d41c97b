/** What a check found, and, unless all is well, what to do about it. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly says: string;
  readonly advice: string | null;
}

export function ok(check: string, says: string): Finding {
  return { check, state: 'ok', says, advice: null };
}

export function warn(check: string, says: string, advice: string): Finding {
  return { check, state: 'warn', says, advice };
}

export function fail(check: string, says: string, advice: string): Finding {
  return { check, state: 'fail', says, advice };
}

/** Runs a check; one that throws has failed, in the words of what it threw. */
export async function attempt(
  check: string,
  advice: string,
  work: () => Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  try {
    const found = await work();
    return Array.isArray(found) ? found : [found];
  } catch (error) {
    return [fail(check, error instanceof Error ? error.message : String(error), advice)];
  }
}
