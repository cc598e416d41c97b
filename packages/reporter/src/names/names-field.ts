// The name box. What is typed here never stands in the story: it is sealed for the guardians of the verified
// descriptor, and signed by the receipt, so that nobody can put a name into a reporter's mouth.

import { type Day, type Guardians, guardiansInForce } from '@bellbuoy/protocol';
import { attachCount } from '../page/count.ts';
import { type FieldProblem, showProblems } from '../page/errors.ts';
import { part, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { VerifiedProgramme } from '../programme/load-programme.ts';
import type { StepField } from '../report/step-field.ts';
import { isList } from './is-list.ts';

/** Together with their frame these fit into 4 KiB in any script. */
const MAX_CHARACTERS = { name: 300, known: 700 } as const;

type Box = keyof typeof MAX_CHARACTERS;

/** The question after names: whose, and how they are known. It may be passed. */
export class NamesField implements StepField {
  readonly #section: HTMLElement;
  readonly #isOpen: boolean;

  constructor(section: HTMLElement, programme: Pick<VerifiedProgramme, 'descriptor' | 'chain'>, day: Day) {
    this.#section = section;
    const guardians = provenGuardians(programme, day);
    this.#isOpen = typeof guardians === 'object';
    show(part(section, 'names-none'), guardians === 'none');
    show(part(section, 'names-unproven'), guardians === 'unproven');
    show(part(section, 'names-box'), this.#isOpen);
    if (typeof guardians !== 'object') return;
    for (const box of BOXES) attachCount(section, fieldOf(box), MAX_CHARACTERS[box]);
    this.#introduce(guardians);
  }

  read(): boolean {
    return showProblems(this.#section, this.#isOpen ? this.#problems() : []);
  }

  summary(): string {
    return this.answer();
  }

  /** What is sealed: the name, then how it is known. */
  answer(): string {
    if (!this.#isOpen) return '';
    return BOXES.map((box) => this.#textOf(box))
      .filter((text) => text !== '')
      .join('\n\n');
  }

  clear(): void {
    for (const box of BOXES) this.#inputOf(box).value = '';
  }

  /** Who they are is public: a reporter decides whom to trust. */
  #introduce({ slots, threshold }: Guardians): void {
    const count = slots.length;
    part(this.#section, 'names-quorum').textContent = say('names.quorum', { threshold, count });
    const items = slots.map(({ holder, organisation }) => {
      const item = document.createElement('li');
      item.textContent = say('names.guardian', { holder, organisation });
      return item;
    });
    part(this.#section, 'names-guardians').replaceChildren(...items);
  }

  #problems(): FieldProblem[] {
    const name = this.#textOf('name');
    const tooLong = BOXES.flatMap((box): FieldProblem[] => {
      const count = this.#textOf(box).length - MAX_CHARACTERS[box];
      return count > 0 ? [{ field: fieldOf(box), text: say('error.tooLong', { count }) }] : [];
    });
    if (tooLong.length > 0) return tooLong;
    if (isList(name)) return [{ field: fieldOf('name'), text: say('error.namesList') }];
    const hasOnlyHow = name === '' && this.#textOf('known') !== '';
    return hasOnlyHow ? [{ field: fieldOf('name'), text: say('error.namesOnlyHow') }] : [];
  }

  #textOf(box: Box): string {
    return this.#inputOf(box).value.trim();
  }

  #inputOf(box: Box): HTMLTextAreaElement {
    return part(this.#section, `field="${fieldOf(box)}"`, HTMLTextAreaElement);
  }
}

const BOXES: readonly Box[] = ['name', 'known'];

function fieldOf(box: Box): string {
  return `names-${box}`;
}

/** A block that nothing proves is no block: nothing is sealed to it. */
function provenGuardians(
  { descriptor, chain }: Pick<VerifiedProgramme, 'descriptor' | 'chain'>,
  day: Day,
): Guardians | 'none' | 'unproven' {
  try {
    return guardiansInForce(descriptor.guardians, day, chain) ?? 'none';
  } catch {
    return 'unproven';
  }
}
