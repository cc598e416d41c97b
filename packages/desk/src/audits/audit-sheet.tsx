import type { AuditFault } from '@bellbuoy/protocol/figures';
import { useEffect, useRef } from 'preact/hooks';
import { monthName } from '../days/day-words.ts';
import { formatCount } from '../measures/measure-words.ts';
import { say } from '../messages/say.ts';
import type { CheckedAudit } from './check-audit.ts';

/** What a month's package explains, and whether the published figures follow from it. */
export function AuditSheet({ checked, onClose }: { checked: CheckedAudit; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { audited, explained, faults, isCorrected, isJoined } = checked;
  useEffect(() => heading.current?.focus(), [audited.period]);
  const { events, fillings, openEntries, reports } = explained;
  const rows = [
    ['audits.open-entries', openEntries],
    ['audits.fillings', fillings],
    ['audits.reports', reports],
    ['audits.received', events.report],
    ['audits.opened', events.opened],
    ['audits.withdrawn', events.withdrawn],
    ['audits.deleted', events.purge],
  ] as const;
  return (
    <article class="sample">
      <h3 ref={heading} tabIndex={-1}>
        {say('audits.of', { month: monthName(audited.period) })}
      </h3>
      {faults.length === 0 ? (
        <p class="notice">{say('audits.good')}</p>
      ) : (
        <div class="notice attention">
          <p class="headline">{say('audits.bad')}</p>
          <ul>
            {faults.map((fault, i) => (
              <li key={i}>{faultWords(fault)}</li>
            ))}
          </ul>
        </div>
      )}
      <table>
        <tbody>
          {rows.map(([key, count]) => (
            <tr key={key}>
              <th scope="row">{say(key)}</th>
              <td class="end">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{say(isJoined ? 'audits.joined' : 'audits.not-joined')}</p>
      {isCorrected && <p>{say('audits.corrected')}</p>}
      <p>
        <button type="button" class="button plain" onClick={onClose}>
          {say('audits.close')}
        </button>
      </p>
    </article>
  );
}

/** Leaves and reports are counted from 0 in files, and from 1 by people. */
function faultWords(fault: AuditFault): string {
  switch (fault.fault) {
    case 'unexplained':
    case 'twice':
    case 'batch':
      return say(`audits.fault.${fault.fault}`, { leaf: fault.leaf });
    case 'not-in-log':
    case 'not-a-report':
      return say(`audits.fault.${fault.fault}`, { report: fault.report + 1 });
    case 'other-figures':
      return say('audits.fault.other-figures');
    case 'cell':
    case 'carried':
      return say(`audits.fault.${fault.fault}`, { row: `${fault.row}, ${fault.part}` });
    case 'count':
      return say('audits.fault.count', { row: fault.row, said: fault.said, found: fault.found });
  }
}
