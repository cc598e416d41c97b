// Behaviour finds its markup by `data-` attributes: classes are for style, ids for the form's own references.

/** The element marked `data-<name>`. A page that lacks it is broken, so that throws. */
export function part(root: ParentNode, name: string): HTMLElement;
export function part<T extends HTMLElement>(root: ParentNode, name: string, type: new () => T): T;
export function part(root: ParentNode, name: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = root.querySelector(`[data-${name}]`);
  if (found instanceof type) return found;
  throw new Error(`no data-${name}`);
}

/** All elements marked `data-<name>`. */
export function parts(root: ParentNode, name: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)];
}

export function show(element: HTMLElement, isShown = true): void {
  element.hidden = !isShown;
}

/** Calls `act` on each press. An act that takes its time cannot be started twice. */
export function onPress(element: HTMLElement, act: () => void | Promise<void>): void {
  let isBusy = false;
  element.addEventListener('click', (event) => {
    if (element instanceof HTMLButtonElement) event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    void Promise.resolve(act()).finally(() => {
      isBusy = false;
    });
  });
}

/** Calls `act` when the form is sent. The browser itself never sends it anywhere. */
export function onSubmit(form: HTMLFormElement, act: () => void | Promise<void>): void {
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    void Promise.resolve(act()).finally(() => {
      isBusy = false;
    });
  });
}
