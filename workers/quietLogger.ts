/** Each worker polls only what it is for. */
const NEEDLESS = new Set([
  'No activities registered, not polling for activity tasks',
  'No workflows registered, not polling for workflow tasks',
]);

const silent = (): void => undefined;

export const quietLogger = {
  log: silent,
  trace: silent,
  debug: silent,
  info: silent,
  warn: tell,
  error: tell,
};

/** Only the type and the message of an error: those of this project carry no personal data. */
function tell(message: string, meta?: Readonly<Record<string, unknown>>): void {
  if (NEEDLESS.has(message)) return;
  const error = meta?.['error'];
  const cause = error instanceof Error ? ` : ${error.name}: ${error.message}` : '';
  process.stderr.write(`${message}${cause}\n`);
}
