// Preloaded into the demonstration (`--import …/shift-clock.mjs?by=MS`): its days are the same whenever it runs, so
// that pictures differ only where pages do. The clock runs on, from another moment.

const by = Number(new URL(import.meta.url).searchParams.get('by'));
const MachineDate = Date;

globalThis.Date = class extends MachineDate {
  constructor(...parts) {
    if (parts.length === 0) super(MachineDate.now() + by);
    else super(...parts);
  }

  static now() {
    return MachineDate.now() + by;
  }
};
