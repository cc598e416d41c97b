// Loaded only by browsers that do not know modules, so it is written for those: they are told that nothing can be
// sent, instead of a form that never wakes up. No variables: esbuild does not turn `const` into what they know.

function forEach(selector: string, act: (element: Element) => void): void {
  Array.prototype.forEach.call(document.querySelectorAll(selector), act);
}

forEach('[data-state="unsupported"]', (notice) => notice.removeAttribute('hidden'));
forEach('[data-open-only]', (form) => form.setAttribute('hidden', ''));
