/** A Markdown table; a cell never holds a line break. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** "25/03/2021": as French texts write it. */
export const french = (date: string): string => date.split('-').toReversed().join('/');

/** The first and the last day of `[from, to[` as a reader of law says them. */
export function days(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'always';
  if (from === null) return `before ${french(to ?? '')}`;
  return to === null ? `from ${french(from)}` : `${french(from)} to before ${french(to)}`;
}

/** The anchor that renderers give to a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
