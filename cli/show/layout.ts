/** "1234.56" → "1 234,56 €", with no-break spaces. */
export function euros(amount: string): string {
  const [whole = '', decimals = ''] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP)},${decimals}${NBSP}€`;
}

const NBSP = '\u00A0';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** A table in columns as wide as they need; the last one is not padded. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

/** A titled block, or nothing when it has no line. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** Articles, as they are cited at the end of a line. */
export const cited = (authority: readonly string[]): string =>
  authority.length === 0 ? '' : ` [${authority.join(' ; ')}]`;
