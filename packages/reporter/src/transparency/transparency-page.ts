import { parseJson } from '@bellbuoy/protocol';
import { latestFigures, parseTransparency, readFigures, type Transparency } from '@bellbuoy/protocol/figures';
import { make } from '../page/make.ts';
import { onPress, part, parts, show } from '../page/parts.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';
import { watchProgramme } from '../programme/show-state.ts';
import { CHECK_STEPS, type CheckStep, type CheckView, runCheck, type StepState } from './check-steps.ts';
import { type PolicyVersion, policyHistory } from './policy-history.ts';
import { sayCount, sayFigures } from './say-figures.ts';
import { showFigures } from './show-figures.ts';

/** Shows what is published, as the server says; the check is what anybody can start. */
export async function attachTransparencyPage(): Promise<void> {
  let state: ProgrammeState | null = null;
  const known = new Promise<ProgrammeState>((resolve) => {
    void watchProgramme((next) => {
      state = next;
      showRewardsLink(next);
      if (next.kind !== 'unreachable') resolve(next);
    });
  });
  part(document, 'check-command').textContent = `bellbuoy transparency verify ${location.origin}`;
  showState('loading');
  const transparency = await fetchTransparency();
  if (transparency === null) return showState('unreachable');
  const months = latestFigures(transparency.editions.map(({ figures }) => readFigures(figures)));
  showState(months.length === 0 ? 'none' : null);
  // Tables without a month would have nothing to say, not even in their heads.
  if (months.length > 0) showFigures(months);
  showAuditors(transparency);
  attachCheck(async () => {
    const ready = state ?? (await known);
    return { transparency, programme: 'programme' in ready ? ready.programme : null };
  });
  await showHistory(transparency);
}

/** What the descriptor does not name is not there, however the site was built. */
function showRewardsLink(state: ProgrammeState): void {
  const hasRules = 'programme' in state && state.programme.descriptor.rewards !== undefined;
  for (const link of parts(document, 'rewards-link')) show(link, hasRules);
}

function showState(name: string | null): void {
  for (const element of parts(document, 'figures-state'))
    show(element, element.dataset['figuresState'] === name);
}

async function fetchTransparency(): Promise<Transparency | null> {
  try {
    return parseTransparency(parseJson(await read('/api/v1/transparency.json')));
  } catch {
    return null;
  }
}

function showAuditors({ auditors }: Transparency): void {
  const line = part(document, 'auditors');
  const names = auditors.map(({ name }) => name).join(', ');
  line.textContent = (line.dataset['text'] ?? '').replace('{names}', names);
  show(line, auditors.length > 0);
  show(part(document, 'no-auditors'), auditors.length === 0);
}

function attachCheck(ground: () => Promise<Omit<Parameters<typeof runCheck>[0], 'read'>>): void {
  const button = part(document, 'check-start');
  const list = part(document, 'check-steps');
  const result = part(document, 'check-result');
  show(button);
  onPress(button, async () => {
    const view = checkView(list);
    show(list);
    result.replaceChildren();
    const on = await ground();
    const outcome = await runCheck({ ...on, read }, view);
    const isGood = outcome === 'good';
    const text = sayFigures(outcome === 'unreachable' ? 'broken' : outcome);
    result.replaceChildren(
      make('p', { class: isGood ? 'verdict verdict--good' : 'notice notice--stop' }, text),
    );
    button.textContent = button.dataset['again'] ?? '';
  });
}

/** Each step says in words how it stands; the marks beside them only repeat it. */
function checkView(list: HTMLElement): CheckView {
  const items = new Map(
    CHECK_STEPS.map((step) => {
      const name = make(
        'span',
        {},
        step === 'lines' ? sayFigures('step.linesPlain') : sayFigures(`step.${step}`),
      );
      const state = make('strong', {}, sayFigures('state.waiting'));
      const item = make('li', { 'data-state': 'waiting' }, name, ': ', state);
      return [step, { item, name, state }] as const;
    }),
  );
  list.replaceChildren(...[...items.values()].map(({ item }) => item));
  return {
    step: (step: CheckStep, next: StepState) => {
      const found = items.get(step);
      if (found === undefined) return;
      found.item.dataset['state'] = next;
      found.state.textContent = sayFigures(`state.${next}`);
    },
    lines: (done, all) => {
      const found = items.get('lines');
      if (found === undefined) return;
      found.name.textContent = sayFigures('step.lines', { done: sayCount(done), all: sayCount(all) });
    },
  };
}

async function showHistory({ policies }: Transparency): Promise<void> {
  const versions: PolicyVersion[] = [];
  for (const { hash, from } of policies) {
    const bytes = await read(`/policies/${hash}.json`).catch(() => null);
    if (bytes !== null) versions.push({ from, policy: parseJson(bytes) });
  }
  part(document, 'policy-history').replaceChildren(policyHistory(versions));
}

async function read(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
