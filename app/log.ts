import pino, { type Logger } from 'pino';

/**
 * The log of a process: what happened, with opaque identifiers only. What could say more of a person
 * than its identifier is removed wherever it turns up.
 */
export function logTo(file: string | null): Logger {
  const options = {
    level: 'info',
    base: { pid: process.pid },
    redact: {
      paths: [
        'req.headers.authorization',
        '*.token',
        '*.text',
        '*.household',
        '*.resources',
        '*.event',
        '*.body',
      ],
      remove: true,
    },
  };
  return pino(options, pino.destination({ dest: file ?? 1, sync: false, mkdir: true }));
}
