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
    <>
      <p class="unseen" role="status">
        {steps[at]?.[1]}
      </p>
      <ol class="steps">
        {steps.map(([step, words], i) => (
          <li
            key={step}
            data-state={i < at ? 'done' : i === at ? 'now' : 'later'}
            {...(i === at ? { 'aria-current': 'step' } : {})}
          >
            {words}
          </li>
        ))}
      </ol>
    </>
  );
}
