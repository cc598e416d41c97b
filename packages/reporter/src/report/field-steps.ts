// Questions with a field of their own. To add one: its template goes into `pages/later-steps.ts`, its name into
// `FieldStepName` and its place into `questionsOf` (path.ts), and what reads it into `FIELD_STEPS`, loaded when
// somebody comes to it. Its heading is also its label on the page where everything is checked.

import { dayOf } from '@bellbuoy/protocol';
import type { AttachmentField } from '../attachments/attachment-field.ts';
import { loadAttachments } from '../load-attachments.ts';
import { loadNames, loadPlace, loadTime } from '../load-fields.ts';
import { prepareOffline } from '../load-offline.ts';
import type { NamesField } from '../names/names-field.ts';
import type { VerifiedProgramme } from '../programme/load-programme.ts';
import { MAX_CHARACTERS } from './draft.ts';
import type { FieldStepName } from './path.ts';
import type { StepField } from './step-field.ts';
import { TextField } from './text-field.ts';

export interface StepFields {
  readonly where: StepField;
  readonly when: StepField;
  readonly names: NamesField;
  readonly files: AttachmentField;
}

type OpenField<Field> = (section: HTMLElement, programme: VerifiedProgramme) => Field | Promise<Field>;

/** How each field wakes, once somebody comes to its question. */
const FIELD_STEPS: { readonly [Name in FieldStepName]: OpenField<StepFields[Name]> } = {
  // Without a connection the two are answered in words.
  where: (section) =>
    loadPlace().then(
      ({ PlaceField }) => new PlaceField(section),
      () => new TextField(section, 'where', MAX_CHARACTERS.where),
    ),
  when: (section) =>
    loadTime().then(
      ({ TimeField }) => new TimeField(section),
      () => new TextField(section, 'when', MAX_CHARACTERS.when),
    ),
  names: async (section, programme) => {
    const { NamesField } = await loadNames();
    return new NamesField(section, programme, dayOf(Date.now()));
  },
  files: async (section, { descriptor }) => {
    const { AttachmentField } = await loadAttachments();
    // What offers to keep them on the device has to be here before the connection goes.
    return new AttachmentField(section, descriptor.limits, prepareOffline);
  },
};

/** The fields that are awake. */
export class Fields {
  readonly #programme: VerifiedProgramme;
  readonly #awake: Partial<StepFields> = {};
  readonly #waking = new Map<FieldStepName, Promise<void>>();

  constructor(programme: VerifiedProgramme) {
    this.#programme = programme;
  }

  get<Name extends FieldStepName>(name: Name): StepFields[Name] | null {
    return this.#awake[name] ?? null;
  }

  /** Wakes a field, once. Null where its code cannot be loaded: without a connection. The next call tries again. */
  async open<Name extends FieldStepName>(name: Name, section: HTMLElement): Promise<StepFields[Name] | null> {
    const waking = this.#waking.get(name) ?? this.#wake(name, section);
    this.#waking.set(name, waking);
    await waking.catch(() => this.#waking.delete(name));
    return this.get(name);
  }

  clear(): void {
    for (const field of Object.values(this.#awake)) field.clear();
  }

  async #wake<Name extends FieldStepName>(name: Name, section: HTMLElement): Promise<void> {
    const field = await FIELD_STEPS[name](section, this.#programme);
    Object.assign(this.#awake, { [name]: field });
  }
}

export function isFieldStep(step: string): step is FieldStepName {
  return step in FIELD_STEPS;
}
