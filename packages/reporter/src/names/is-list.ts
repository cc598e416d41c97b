/** One name may take two lines, with what else it is known by; a third person takes more. */
const MAX_LINES = 3;
const MAX_SEPARATORS = 3;

/** Whether a text reads as a list of people rather than as one person or two. */
export function isList(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const separators = text.match(/[,;،؛、，；]/g)?.length ?? 0;
  return lines > MAX_LINES || separators > MAX_SEPARATORS;
}
