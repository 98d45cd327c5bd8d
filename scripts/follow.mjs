// Loaded first into the processes that the scripts start: when the script is killed without a chance to
// say so, its process is asked to stop, then made to.
const PATIENCE_MS = 20_000;

if (process.channel !== undefined) {
  process.channel.unref();
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
  });
}
