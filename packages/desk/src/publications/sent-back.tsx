interface Act {
  readonly act: string;
  readonly name: string;
  readonly reason: string | null;
}

/** Why what is being written was sent back, where it was. @param sayWho says who did it. */
export function SentBack({
  acts,
  sayWho,
}: {
  acts: readonly Act[];
  sayWho: (values: { name: string }) => string;
}) {
  const last = acts.findLast(({ act }) => act === 'sent-back' || act === 'proposed');
  if (last?.act !== 'sent-back') return null;
  return (
    <div class="notice attention">
      <p class="headline">{sayWho(last)}</p>
      <p dir="auto">{last.reason}</p>
    </div>
  );
}
