// What is printed is not the page: a list that could have been written for anything, put beside the page's own
// content while the browser prints. The title goes too, because browsers print it along the edge and name files by it.

/** A list of twelve, as it stands on paper. */
export interface Paper {
  readonly heading: string;
  readonly items: readonly string[];
  /** What stands below, where it was asked for: a line, and an address in a line of its own. */
  readonly note: { readonly text: string; readonly address: string } | null;
}

/** Prints `paperOf()` instead of the page, however printing is begun, as long as that gives a paper. */
export function attachPaper(paperOf: () => Paper | null): void {
  let restore = (): void => undefined;
  addEventListener('beforeprint', () => {
    restore();
    const paper = paperOf();
    if (paper !== null) restore = putUp(paper);
  });
  addEventListener('afterprint', () => {
    restore();
    restore = () => undefined;
  });
}

function putUp(paper: Paper): () => void {
  const { title } = document;
  const element = paperElement(paper);
  document.title = paper.heading;
  document.documentElement.dataset['printing'] = 'paper';
  document.body.append(element);
  return () => {
    element.remove();
    delete document.documentElement.dataset['printing'];
    document.title = title;
  };
}

function paperElement({ heading, items, note }: Paper): HTMLElement {
  const paper = document.createElement('section');
  paper.className = 'paper';
  const list = document.createElement('ol');
  // The words are read from left to right, whatever the page's direction; so are their numbers.
  list.dir = 'ltr';
  list.append(...items.map((item) => textElement('li', item)));
  paper.append(textElement('h1', heading), list);
  if (note !== null) paper.append(textElement('p', note.text), addressElement(note.address));
  return paper;
}

function addressElement(address: string): HTMLElement {
  const line = textElement('p', '');
  line.append(textElement('bdi', address));
  return line;
}

function textElement(tag: 'h1' | 'li' | 'p' | 'bdi', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
