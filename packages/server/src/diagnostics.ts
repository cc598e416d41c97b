import { pino } from 'pino';

/**
 * What an operator is told. Nothing in it comes from a request: no address, no path, no user agent, and of an
 * error only where it arose, because messages of a parser or a database repeat what they were given.
 */
export interface Diagnostics {
  note(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  failure(during: string, error: unknown): void;
}

/** Diagnostics as lines of JSON. They bear the day and no time: a time is what tells who wrote when. */
export function logDiagnostics(stream: { write(line: string): void }): Diagnostics {
  const timestamp = () => `,"day":"${new Date().toISOString().slice(0, 10)}"`;
  const logger = pino({ base: null, timestamp }, stream);
  return {
    note: (event, facts = {}) => logger.info(facts, event),
    failure: (during, error) => logger.error(describe(error), `${during} failed`),
  };
}

/** Diagnostics that nobody reads. */
export const quietDiagnostics: Diagnostics = { note: () => {}, failure: () => {} };

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), frames: frames(error) };
}

function frames({ message, stack = '' }: Error): string[] {
  // A message may have lines of its own that look like frames, in the words of whoever sent what it repeats.
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return lines.filter((line) => line.startsWith('    at ')).map((line) => line.trim().slice(3));
}
