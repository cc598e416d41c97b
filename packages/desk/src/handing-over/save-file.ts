import type { PackageFile } from './write-package.ts';

/** Gives a file to whoever sits here, as their browser saves files. */
export function saveFile({ name, content }: PackageFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
