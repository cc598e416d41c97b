// Preloaded into a program that `handOver` starts. The channel to the starter closes when the starter is gone
// for whatever reason, kill -9 included; the program is then asked to end as by the starter's signal.

if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
  // Workers and forks inherit these flags; they have a parent of their own to watch.
  process.execArgv.splice(0, 2);
}
