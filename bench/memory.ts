// What a process and its children use, as Linux counts it.

import { readdirSync, readFileSync } from 'node:fs';

const BYTES_PER_KB = 1024;
const BYTES_PER_MB = 1_000_000;
/** USER_HZ, which is 100 wherever Linux runs today. */
const TICKS_PER_SECOND = 100;

/** Resident memory in MB of a process and all below it, now or at its highest. */
export function residentMb(pid: number, when: 'now' | 'highest'): number {
  const field = when === 'now' ? 'VmRSS' : 'VmHWM';
  const sum = familyOf(pid).reduce((total, member) => total + readField(member, field), 0);
  return (sum * BYTES_PER_KB) / BYTES_PER_MB;
}

/** Processor time in seconds that a process and all below it have used so far. */
export function processorSeconds(pid: number): number {
  return familyOf(pid).reduce((total, member) => total + readTicks(member), 0) / TICKS_PER_SECOND;
}

function familyOf(pid: number): number[] {
  const parents = new Map(processes().map((each) => [each, readField(each, 'PPid')]));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** A numeric field of /proc/PID/status; 0 when the process is gone. */
function readField(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** utime and stime of /proc/PID/stat, the 14th and 15th fields; the second one, a name, may hold spaces. */
function readTicks(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
