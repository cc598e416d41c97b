import type { AuditFault } from '@bellbuoy/protocol/figures';

/** What does not fit, in words. */
export function describeFault(fault: AuditFault): string {
  switch (fault.fault) {
    case 'unexplained':
      return `Leaf ${fault.leaf} of the log is neither a filling nor an event that the package explains.`;
    case 'not-in-log':
      return `Report ${fault.report + 1} of the package has an event that the log lacks.`;
    case 'twice':
      return `Leaf ${fault.leaf} is explained twice.`;
    case 'not-a-report':
      return `What the package calls report ${fault.report + 1} cannot be one report.`;
    case 'batch':
      return `The batches of the package do not fit the log at leaf ${fault.leaf}.`;
    case 'other-figures':
      return 'The package goes with other figures than those that are published.';
    case 'cell':
      return `The published figure “${fault.row}, ${fault.part}” does not follow from what was counted.`;
    case 'count':
      return `“${fault.row}”: the package says ${fault.said}, the log has ${fault.found}.`;
    case 'carried':
      return `“${fault.row}, ${fault.part}” does not go on from what the month before held back.`;
  }
}
