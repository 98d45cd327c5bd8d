import type { Example, Told } from '../../law/example';
import type { Json, JsonObject } from '../../law/json';
import { french } from './markdown';

/** A worked example as a lawyer reads it: what it shows, how it is reckoned, then its facts and its answer. */
export const exampleText = (example: Example): string =>
  [
    `- *Example*: ${example.shows} ${example.reckoning}`,
    `  - ${givenOf(example)} → ${expectedOf(example)}.`,
  ].join('\n');

function givenOf(example: Example): string {
  switch (example.question) {
    case 'deadlines': {
      const { facts, ...setting } = example.given;
      return `Delays of: ${members(setting)}; ${facts.map(factOf).join(', ')}`;
    }
    case 'lifecycle': {
      const policies = example.policies === undefined ? {} : { policies: example.policies };
      const setting = members({ ...example.debt, ...policies });
      const events = [...example.events.map(factOf), `until ${french(example.until)}`].join(', ');
      return `Life of: ${setting === '' ? '' : `${setting}; `}${events}`;
    }
    case 'recomputation':
      return `Retention reckoned again: ${members(example.given)}`;
    case 'retention': {
      const policies = example.policies === undefined ? {} : { policies: example.policies };
      return `Retention of: ${members({ ...example.given, ...policies })}`;
    }
  }
}

const expectedOf = (example: Example): string =>
  example.question === 'lifecycle'
    ? example.expected.map(dated).join(', ')
    : members(example.expected);

function factOf(told: Told): string {
  const [text, further] = typeof told === 'string' ? [told, {}] : told;
  const said = members(further);
  return said === '' ? dated(text) : `${dated(text)} (${said})`;
}

const members = (object: JsonObject): string =>
  Object.entries(object)
    .map(([name, value]) => `${name} ${valueOf(value)}`)
    .join(', ');

function valueOf(value: Json): string {
  if (typeof value === 'string') return dated(value);
  if (Array.isArray(value)) return value.map(valueOf).join(' and ');
  if (typeof value === 'object' && value !== null) return `(${members(value as JsonObject)})`;
  return value === null ? 'none' : String(value);
}

const dated = (text: string): string =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => french(date));
