/** A list of things done one after the other, with the one under way marked. */
export function Steps<Step extends string>({
  steps,
  now,
}: {
  steps: readonly (readonly [step: Step, words: string])[];
  now: Step;
}) {
  const at = steps.findIndex(([step]) => step === now);
  return (
    <ol class="steps" aria-live="polite">
      {steps.map(([step, words], i) => (
        <li key={step} data-state={i < at ? 'done' : i === at ? 'now' : 'later'}>
          {words}
        </li>
      ))}
    </ol>
  );
}
