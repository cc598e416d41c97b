import type { AskMessage, GuardiansAct } from '@bellbuoy/protocol';

/**
 * Whether what the server would do once it is granted is what was asked and signed: it cannot read the ask, and whoever asks
 * tells it which seal and until when apart from that.
 */
export function isAsAsked(
  act: Pick<GuardiansAct, 'act' | 'opening' | 'account' | 'block' | 'seal' | 'of' | 'until'>,
  ask: AskMessage,
): boolean {
  const isNotice = act.act === 'notice';
  return (
    ask.act === (isNotice ? 'opening' : act.act) &&
    isNotice === (act.opening !== null) &&
    ask.account === act.account &&
    ask.block === act.block &&
    ('seal' in ask ? ask.seal === act.seal && ask.of === act.of : act.seal === null) &&
    (ask.act === 'extension' ? ask.until : null) === act.until
  );
}
