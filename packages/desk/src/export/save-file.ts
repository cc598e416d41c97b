/** Hands a file to the browser to be saved. Its name says nothing of what is in it. */
export function saveFile(
  name: string,
  type: 'text/html' | 'text/plain' | 'text/csv' | 'application/json' | 'application/xml',
  text: string,
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
