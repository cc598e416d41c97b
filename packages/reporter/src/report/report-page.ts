import { showProblems } from '../page/errors.ts';
import { onPress, onSubmit, part, parts, show } from '../page/parts.ts';
import { say } from '../page/say.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { showRulesChanged, watchProgramme } from '../programme/show-state.ts';
import type { ReportFlow } from './report-flow.ts';

type OpenProgramme = Extract<ProgrammeState, { kind: 'open' }>;

/** How long the page rests before it fetches the rest, unless somebody goes on sooner. */
const REST_MS = 300;

/** Wakes the report page: its first question, and behind it all the others. */
export function attachReportPage(): void {
  new FirstStep().attach();
}

/** The first question stands in the page; everything after it is loaded while it is being read. */
class FirstStep {
  readonly #section = part(document, 'step="seen"');
  #programme: OpenProgramme | null = null;
  #loading: Promise<ReportFlow | null> | null = null;
  /** What was pressed while the programme was still being verified. */
  #wanted: ((flow: ReportFlow) => void | Promise<void>) | null = null;

  attach(): void {
    // In the markup they have no names: a form that is sent before this script runs has nothing for an address.
    for (const input of this.#section.querySelectorAll('input')) input.name = 'seen';
    const form = part(this.#section, 'form', HTMLFormElement);
    onSubmit(form, () => this.#goOn((flow) => flow.proceed('seen')));
    onPress(part(this.#section, 'ask-help'), () => this.#goOn((flow) => flow.askForHelp()));
    for (const button of parts(document, 'reload')) onPress(button, () => location.reload());
    void watchProgramme((state) => this.#setProgramme(state));
  }

  #setProgramme(state: ProgrammeState): void {
    this.#programme = state.kind === 'open' ? state : null;
    for (const button of parts(this.#section, 'continue'))
      (button as HTMLButtonElement).disabled = state.kind !== 'open';
    this.#wait(state.kind !== 'open');
    // After the first question can be answered, not before: on a slow line nothing is to come in its way.
    setTimeout(() => void this.#load().catch(() => null), REST_MS);
    if (this.#wanted !== null && this.#programme !== null) void this.#goOn(this.#wanted);
  }

  async #goOn(act: (flow: ReportFlow) => void | Promise<void>): Promise<void> {
    this.#wait(true);
    this.#wanted = this.#programme === null ? act : null;
    if (this.#wanted !== null) return;
    const flow = await this.#load().catch(() => undefined);
    this.#wait(false);
    if (flow === undefined) showProblems(this.#section, [{ field: null, text: say('error.offline') }]);
    else if (flow !== null) await act(flow);
  }

  /** A failed load is forgotten, so that the next press tries again. Null when the rules have changed. */
  #load(): Promise<ReportFlow | null> {
    const programme = this.#programme;
    if (programme === null) return Promise.resolve(null);
    this.#loading ??= loadFlow(programme).catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  #wait(isWaiting: boolean): void {
    show(part(this.#section, 'getting-ready'), isWaiting);
  }
}

async function loadFlow(programme: OpenProgramme): Promise<ReportFlow | null> {
  const { policy = '', pages = '', look = '' } = part(document, 'later').dataset;
  const { openFlow } = await import('./later-steps.ts');
  const flow = await openFlow({ policy, pages, look }, programme);
  if (flow === null) showRulesChanged();
  return flow;
}
